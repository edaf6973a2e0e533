-- Ids of units are no secret after a restore: what somebody sends under the id of another's unit must not take it away from him.
create table verdict_by_sender (
  unit_id uuid not null,
  actor_id uuid not null,
  device varchar(200) not null,
  device_counter bigint not null,
  hash bytea not null,
  kind varchar(12),
  seq bigint,
  tag bigint,
  culprit uuid,
  reason varchar,
  conflicts varchar,
  claimed_at timestamp(3) with time zone default current_timestamp not null,
  primary key (actor_id, unit_id)
);
insert into verdict_by_sender
  (unit_id, actor_id, device, device_counter, hash, kind, seq, tag, culprit, reason, conflicts, claimed_at)
  select unit_id, actor_id, device, device_counter, hash, kind, seq, tag, culprit, reason, conflicts, claimed_at
  from verdict;
drop table verdict;
alter table verdict_by_sender rename to verdict;
create index verdict_by_age on verdict (claimed_at);
