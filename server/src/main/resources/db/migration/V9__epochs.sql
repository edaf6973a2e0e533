-- Each epoch after the first: who began it, and why. Kept for ever.
create table epoch_begun (
  epoch bigint not null primary key,
  begun_at timestamp(6) with time zone not null,
  cause varchar(20) not null,
  actor_id uuid,
  backup_made_at timestamp(6) with time zone
);

-- Places of the log that a device knew and that are not there: somebody has put back an older state of the database.
create table unknown_place (
  epoch bigint not null,
  actor_id uuid not null,
  device varchar(200) not null,
  seq bigint not null,
  tag bigint not null,
  head bigint not null,
  noticed_at timestamp(6) with time zone not null,
  primary key (epoch, actor_id, device, seq, tag)
);
