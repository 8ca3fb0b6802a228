-- When a moved day last changed what a file is, though nobody acted on it (R-05, R-06): lists are made again from it.
alter table case_file add column assessed_at timestamptz;

create index case_file_assessed on case_file (assessed_at) where assessed_at is not null;
