-- What was taken out into files, and how many rows of it pass without a word.
create table k_export_log (
  id uuid not null primary key,
  revision bigint not null,
  reason varchar(500),
  reason_sort bytea,
  record_type varchar(40),
  record_type_sort bytea,
  format varchar(40),
  row_count numeric(19, 4),
  fields varchar,
  filter varchar,
  file_name varchar(200),
  file_name_sort bytea,
  fingerprint varchar(64),
  fingerprint_sort bytea,
  device varchar(100),
  device_sort bytea,
  exported_at timestamp(3) with time zone,
  day_rows numeric(19, 4),
  noticed boolean,
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
create index k_export_log_by_reason_sort on k_export_log (reason_sort asc nulls last, id);
create index k_export_log_by_modified_at_down on k_export_log (modified_at desc nulls last, id);
create index k_export_log_by_exported_at_down on k_export_log (exported_at desc nulls last, id);
create index k_export_log_by_owner on k_export_log (owner);
create index k_export_log_by_department on k_export_log (department);

alter table k_ledger add column export_notice numeric(19, 4);
