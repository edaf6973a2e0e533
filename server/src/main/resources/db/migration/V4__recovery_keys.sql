-- What opens a device's copy when its user has forgotten the password: of use on that device only, and only after a sign-in.
create table recovery_key (
  id uuid not null primary key,
  user_id uuid not null references credential (user_id),
  device_id uuid not null,
  secret ${bytes} not null,
  made_at timestamp(6) with time zone not null,
  unique (user_id, device_id)
);
