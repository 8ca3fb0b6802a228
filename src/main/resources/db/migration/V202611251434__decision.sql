-- What somebody of the office decided of a file. Nothing is decided without a person (R-101): decided_by is compulsory.
create table decision (
    id            bigint      generated always as identity constraint decision_pk primary key,
    registration  uuid        not null constraint decision_registration references registration,
    kind          text        not null constraint decision_kind check (kind in
                      ('CONFORMING', 'CANCELLED', 'REFUSED', 'WITHDRAWN', 'KEPT_WITH_PROOF', 'REINSTATED', 'WAIVER')),
    ground        text,
    law           text        not null constraint decision_law_given check (law <> ''),
    facts         text        not null constraint decision_facts_given check (facts <> ''),
    document      text,
    decided_at    timestamptz not null,
    decided_by    uuid        not null,
    decided_name  text        not null,
    capacity      text        not null,
    appeal        text,
    message       bigint,
    constraint decision_contested check (kind not in ('CANCELLED', 'REFUSED') or (appeal is not null and ground is not null)),
    constraint decision_waiver_names_paper check ((kind = 'WAIVER') = (document is not null))
);

comment on column decision.law is 'the reason in law (CRPA L. 211-5)';
comment on column decision.facts is 'the reason in fact (CRPA L. 211-5)';
comment on column decision.capacity is 'of who decided (CRPA L. 212-1)';
comment on column decision.appeal is 'means and delay of appeal, as they were notified (CJA R. 421-5)';
comment on column decision.message is 'the letter, in outgoing_message';

create index decision_of_registration on decision (registration, id);

create trigger decision_is_immutable
    before update or delete or truncate on decision
    for each statement execute function refuse_change();
