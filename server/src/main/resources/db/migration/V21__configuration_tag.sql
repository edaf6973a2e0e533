-- The number of a log row alone does not name a configuration: after an older database was put back, the number comes again.
alter table log_counter add column configuration_tag bigint default 0 not null;
update log_counter
  set configuration_tag = coalesce((select c.tag from change_log c where c.seq = log_counter.configuration_seq), 0);
