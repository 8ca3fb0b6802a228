create table campaign (
    id bigint generated always as identity,
    session integer not null,
    demonstration boolean not null,
    opened_by text not null,
    opened_at timestamptz not null default clock_timestamp(),
    constraint campaign_pk primary key (id),
    constraint campaign_session_fk foreign key (session) references exam_session (year),
    constraint campaign_once_a_session unique (session)
);
comment on column campaign.demonstration is 'whether its dates are invented, to try the product';

create table campaign_value (
    id bigint generated always as identity,
    campaign bigint not null,
    parameter text not null,
    value jsonb not null,
    sources text[] not null,
    confidence text,
    note text,
    author text not null,
    decided_at timestamptz not null default clock_timestamp(),
    constraint campaign_value_pk primary key (id),
    constraint campaign_value_campaign_fk foreign key (campaign) references campaign (id),
    constraint campaign_value_sourced check (cardinality(sources) > 0),
    constraint campaign_value_known check (jsonb_typeof(value) <> 'null')
);
comment on table campaign_value is
    'The parameters of a campaign, frozen at its opening, then changed by dated decisions: the last row of each counts';
create index campaign_value_campaign_ix on campaign_value (campaign, parameter, id);
