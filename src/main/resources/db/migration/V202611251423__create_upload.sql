-- Files sent by the exam office, between the page that shows what they would change and the one that applies it.
create table upload (
    id uuid not null constraint upload_pk primary key,
    purpose text not null,
    name text not null,
    content bytea not null,
    digest text not null,
    author text not null,
    sent_at timestamptz not null,
    constraint upload_purpose_known check (purpose in ('CATALOGUE', 'LAST_SESSION'))
);
comment on column upload.digest is 'SHA-256 of the content';
create index upload_sent_at_ix on upload (sent_at);
