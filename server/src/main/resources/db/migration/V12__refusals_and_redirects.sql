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

-- Records that were merged into another one of their type.
create table k_redirect (
  id uuid not null primary key,
  revision bigint not null,
  record_type varchar(80),
  record_type_sort bytea,
  loser varchar(36),
  loser_sort bytea,
  survivor varchar(36),
  survivor_sort bytea,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  unknown_fields varchar
);
create index k_redirect_by_record_type_sort on k_redirect (record_type_sort asc nulls last, id);
create index k_redirect_by_modified_at_down on k_redirect (modified_at desc nulls last, id);
