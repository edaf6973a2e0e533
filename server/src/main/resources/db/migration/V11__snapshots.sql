-- Snapshots that devices are taking; forgotten when they have all parts, or have not asked for hours.
create table snapshot (
  id uuid not null primary key,
  user_id uuid not null,
  device varchar(200) not null,
  epoch varchar(80) not null,
  start_seq bigint not null,
  asked_at timestamp(3) with time zone not null
);
create index snapshot_by_device on snapshot (user_id, device);

-- Their parts as they go over the wire, so that each node gives the same bytes, and a broken line goes on in the middle.
create table snapshot_part (
  snapshot_id uuid not null,
  part_number integer not null,
  cursor_at varchar(200) not null,
  next_at varchar(200),
  as_of bigint not null,
  fingerprint varchar(200) not null,
  body ${blob} not null,
  primary key (snapshot_id, part_number)
);
