-- Views of lists that people keep and share.
create table k_saved_view (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(60),
  name_sort bytea,
  record_type varchar(40),
  record_type_sort bytea,
  filter varchar,
  columns varchar,
  sorted varchar(80),
  sorted_sort bytea,
  grouped varchar(80),
  grouped_sort bytea,
  owner uuid,
  team uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  unknown_fields varchar
);
create index k_saved_view_by_name_sort on k_saved_view (name_sort asc nulls last, id);
create index k_saved_view_by_modified_at_down on k_saved_view (modified_at desc nulls last, id);
create index k_saved_view_by_owner on k_saved_view (owner);
create index k_saved_view_by_team on k_saved_view (team);
