-- Backups that the server made by itself, and whether each was proved by restoring it.
create table backup_run (
  id uuid not null primary key,
  made_at timestamp(6) with time zone not null,
  node varchar(120) not null,
  file varchar(400),
  head bigint,
  row_count bigint,
  bytes bigint,
  proved_at timestamp(6) with time zone,
  problem varchar(400)
);

create index backup_run_made on backup_run (made_at);

-- The version of the program that last started with this database, so that it can be named when a later one cannot.
alter table server_meta add column program varchar(100);
