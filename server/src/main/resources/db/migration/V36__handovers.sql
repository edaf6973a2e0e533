-- Handovers of what a leaver owned, and that somebody reads and writes nothing any more.
create table k_handover (
  id uuid not null primary key,
  revision bigint not null,
  reason varchar(200),
  reason_sort bytea,
  leaver uuid,
  receiver uuid,
  rules varchar,
  barred boolean,
  state varchar(40),
  moved numeric(19, 4),
  sent numeric(19, 4),
  left_count numeric(19, 4),
  ended_at timestamp(3) with time zone,
  owner uuid,
  department uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  unknown_fields varchar
);
create index k_handover_by_reason_sort on k_handover (reason_sort asc nulls last, id);
create index k_handover_by_modified_at_down on k_handover (modified_at desc nulls last, id);
create index k_handover_by_leaver on k_handover (leaver);
create index k_handover_by_receiver on k_handover (receiver);
create index k_handover_by_owner on k_handover (owner);
create index k_handover_by_department on k_handover (department);
alter table k_user add column read_only boolean;
