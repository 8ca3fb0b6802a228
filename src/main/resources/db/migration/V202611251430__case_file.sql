-- What the exam office holds about a registration. A file that nobody touched has no row: nothing is written on the
-- candidate's way. Everything here but the revision can be computed again from the tables beside and the registration.
create table case_file (
    registration uuid        not null constraint case_file_pk primary key
                             constraint case_file_registration references registration,
    revision     integer     not null constraint case_file_revision_positive check (revision > 0),
    state        text        not null constraint case_file_state check (state in
                     ('AWAITED', 'RECEIVED', 'COMPLETE', 'INCOMPLETE', 'NOT_CONFORMING', 'REMINDED', 'REGISTERED')),
    completeness text        not null constraint case_file_completeness check (completeness in
                     ('COMPLETE', 'INCOMPLETE', 'NOT_CONFORMING')),
    received_on  date,
    timeliness   text        constraint case_file_timeliness check (timeliness in ('IN_TIME', 'LATE', 'PROOF_NEEDED')),
    to_check     boolean     not null default false,
    missing      text[]      not null default '{}',
    reminder_due date,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    last_act     text        not null
);

comment on table case_file is 'one row a registration that the exam office touched; read the state in case_file_state';
comment on column case_file.state is 'as if the registration were not over: whether it is, registration.status says';
comment on column case_file.revision is 'one more at each act: who saw an older one is refused';
comment on column case_file.received_on is 'day of the first envelope';
comment on column case_file.timeliness is 'of the whole file (R-05), a proof accepted included; null while nothing came';
comment on column case_file.to_check is 'an envelope came whose papers nobody ticked yet';
comment on column case_file.missing is 'codes of the papers that keep it from being complete, D-ID for example (R-99)';
comment on column case_file.reminder_due is
    'last day to answer the last letter, while an answer is expected (R-100); null otherwise';
comment on column case_file.updated_by is 'name of who acted last, the candidate for a new version';
comment on column case_file.last_act is 'what was done last, one sentence in French';

create index case_file_by_state on case_file (state);
create index case_file_by_reminder on case_file (reminder_due) where reminder_due is not null;
create index case_file_by_missing on case_file using gin (missing);
