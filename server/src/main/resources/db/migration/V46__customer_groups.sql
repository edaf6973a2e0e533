-- Groups of customers, by hand or by rule.
create table k_customer_group (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(60),
  name_sort bytea,
  kind varchar(40),
  rule varchar,
  note varchar(200),
  note_sort bytea,
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
create index k_customer_group_by_name_sort on k_customer_group (name_sort asc nulls last, id);
create index k_customer_group_by_modified_at_down on k_customer_group (modified_at desc nulls last, id);
create index k_customer_group_by_owner on k_customer_group (owner);
create index k_customer_group_by_team on k_customer_group (team);
