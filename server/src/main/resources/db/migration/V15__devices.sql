-- One person's copy on one computer, and when it was last heard of.
create table device (
  id uuid not null primary key,
  user_id uuid not null references credential (user_id),
  device_id uuid not null,
  name varchar(200) not null,
  app varchar(80) not null,
  first_seen timestamp(6) with time zone not null,
  last_contact timestamp(6) with time zone not null,
  unique (user_id, device_id)
);

-- Who gave up which copy, why, and what became of it. Rows are never deleted: they are the audit of it.
create table device_wipe (
  id uuid not null primary key,
  device uuid not null references device (id),
  asked_by uuid not null,
  reason varchar(500) not null,
  asked_at timestamp(6) with time zone not null,
  taken_back_by varchar(36),
  taken_back_at timestamp(6) with time zone,
  done_at timestamp(6) with time zone
);

create index device_wipe_device on device_wipe (device);
create index refresh_family_device on refresh_family (user_id, device_id);
