-- What was refused to somebody who is signed in: who asked for what from which device, and why not. Never the values.
create table refusal (
  id uuid not null primary key,
  at timestamp(3) with time zone not null,
  actor_id uuid not null,
  device varchar(200) not null,
  address varchar(300) not null,
  code varchar(80) not null,
  record_type varchar(80),
  field varchar(200),
  unit_id uuid,
  request varchar(40) not null
);
create index refusal_by_time on refusal (at, id);
