-- The specialties of the catalogue that a campaign does not offer, chosen at its opening.
create table campaign_specialty_left_out (
    campaign bigint not null,
    specialty text not null,
    source text not null,
    constraint campaign_specialty_left_out_pk primary key (campaign, specialty),
    constraint campaign_specialty_left_out_campaign_fk foreign key (campaign) references campaign (id)
);
create trigger campaign_specialty_left_out_is_immutable
    before update or delete on campaign_specialty_left_out
    for each statement execute function refuse_change();
