-- Imports of files, by which the same file is known again.
create table k_import_batch (
  id uuid not null primary key,
  revision bigint not null,
  file_name varchar(200),
  file_name_sort bytea,
  fingerprint varchar(64),
  fingerprint_sort bytea,
  record_type varchar(40),
  record_type_sort bytea,
  mode varchar(40),
  row_count numeric(19, 4),
  created numeric(19, 4),
  updated numeric(19, 4),
  unchanged numeric(19, 4),
  refused numeric(19, 4),
  skipped numeric(19, 4),
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
create index k_import_batch_by_file_name_sort on k_import_batch (file_name_sort asc nulls last, id);
create index k_import_batch_by_modified_at_down on k_import_batch (modified_at desc nulls last, id);
create index k_import_batch_by_owner on k_import_batch (owner);
create index k_import_batch_by_department on k_import_batch (department);
