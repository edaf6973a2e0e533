-- Up to which of its units a device's verdicts have been forgotten; kept for ever, since a forgotten unit could apply twice.
create table settled_mark (
  actor_id uuid not null,
  device varchar(200) not null,
  settled bigint not null,
  primary key (actor_id, device)
);

create index verdict_by_age on verdict (claimed_at);
