-- Rows of the log up to there are there for history and undo alone; devices that were away for longer begin anew.
alter table log_counter add column floor_seq bigint default 0 not null;
