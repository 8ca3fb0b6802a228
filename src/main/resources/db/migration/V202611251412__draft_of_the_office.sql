-- A draft that the office types: for whom, why, on what evidence; and the derogations that a draft rests on.
alter table draft
    add column office  jsonb,
    add column waivers jsonb not null default '[]';

comment on column draft.office is 'null for a candidate; such a draft is never found by the cookie of a candidate';
