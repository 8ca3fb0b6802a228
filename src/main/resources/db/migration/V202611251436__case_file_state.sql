-- The state of every registration's file, touched or not. A registration over is over whatever the file says.
create view case_file_state as
select r.id                                                  as registration,
       r.session,
       r.number,
       r.status,
       case when r.status <> 'PREREGISTERED' then r.status
            else coalesce(f.state, 'AWAITED') end            as state,
       coalesce(f.revision, 0)                               as revision,
       f.completeness,
       f.received_on,
       f.timeliness,
       coalesce(f.to_check, false)                           as to_check,
       f.missing,
       case when r.status = 'PREREGISTERED' then f.reminder_due end as reminder_due,
       f.updated_at,
       f.updated_by
from registration r
left join case_file f on f.registration = r.id;

comment on view case_file_state is
    'AWAITED is read as preregistered before the closing; missing is null for a file that nobody touched: all is';
