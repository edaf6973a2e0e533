-- The server itself: one row.
create table server_meta (
  id smallint not null primary key check (id = 1),
  server_id uuid not null,
  epoch bigint not null,
  made_at timestamp(6) with time zone not null
);

-- Keys that sign access tokens; the newest signs, older ones still verify until their tokens have ended.
create table signing_key (
  kid varchar(36) not null primary key,
  secret ${bytes} not null,
  made_at timestamp(6) with time zone not null
);

-- How a user signs in. The user itself is a record and comes with the record tables.
create table credential (
  user_id uuid not null primary key,
  login varchar(120) not null unique,
  password_salt ${bytes} not null,
  password_hash ${bytes} not null,
  memory_kib integer not null,
  iterations integer not null,
  lanes integer not null,
  must_change boolean not null,
  disabled boolean not null,
  changed_at timestamp(6) with time zone not null,
  version bigint not null
);

-- One sign-in on one device: each refresh rotates the secret, a replayed one revokes the family.
create table refresh_family (
  id uuid not null primary key,
  user_id uuid not null references credential (user_id),
  device_id uuid not null,
  device_name varchar(200) not null,
  secret_hash varchar(64) not null,
  former_hash varchar(64),
  started_at timestamp(6) with time zone not null,
  refreshed_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);

create index refresh_family_user on refresh_family (user_id);
