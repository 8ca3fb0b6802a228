-- A decision of the competent authority that changes an opened campaign (R-06, R-07), with those who answer for it.
create table campaign_decision (
    id bigint generated always as identity,
    campaign bigint not null,
    authority text not null,
    taken_on date not null,
    reference text not null,
    reason text not null,
    signatory text not null,
    capacity text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint campaign_decision_pk primary key (id),
    constraint campaign_decision_campaign_fk foreign key (campaign) references campaign (id)
);
comment on column campaign_decision.signatory is 'the head of the office who had it applied, with their capacity';

alter table campaign_value
    add column decision bigint,
    add constraint campaign_value_decision_fk foreign key (decision) references campaign_decision (id);
comment on column campaign_value.decision is 'the decision that changed the value after the opening';

create trigger campaign_decision_is_immutable
    before update or delete on campaign_decision
    for each statement execute function refuse_change();
create trigger campaign_value_is_immutable
    before update or delete on campaign_value
    for each statement execute function refuse_change();
