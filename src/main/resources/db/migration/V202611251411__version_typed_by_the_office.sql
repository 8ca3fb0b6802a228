-- Who of the office typed a version, why, and what proves it (R-96, R-103); until which paper the candidate's signature
-- holds; the derogations that this version rests on.
alter table registration_version
    add column agent      text,
    add column reason     text,
    add column evidence   text,
    add column paper_from integer,
    add column waivers    jsonb not null default '[]',
    add constraint registration_version_office check (
        (author = 'DEC5') = (agent is not null)
        and (agent is null) = (reason is null) and (agent is null) = (evidence is null)),
    add constraint registration_version_paper check (paper_from between 0 and version);

comment on column registration_version.paper_from is
    'first version whose signed confirmation still counts for this one; null when only its own does (R-95, R-110)';
