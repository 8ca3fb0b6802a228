-- The desk asks after each envelope which ones somebody wrote down today.
create index envelope_by_recorder on envelope (recorded_by, id);
create index envelope_by_recording on envelope (recorded_at);
