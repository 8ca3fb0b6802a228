create table student_commitment (
    regulation text not null,
    host_paper text,
    suggested_paper text,
    marks jsonb not null,
    constraint student_commitment_pk primary key (regulation),
    constraint student_commitment_regulation_fk foreign key (regulation) references regulation (id)
);
comment on column student_commitment.host_paper is 'paper after which the student commitment is assessed; null: not known';
comment on column student_commitment.suggested_paper is 'a guess, never to be shown as the regulation';
