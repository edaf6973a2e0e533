-- Where customers wait that nobody owns, and why and since when they do.
create table k_pool (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(200),
  name_sort bytea,
  team uuid,
  position numeric(19, 4),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  set_aside varchar,
  unknown_fields varchar
);
create index k_pool_by_name_sort on k_pool (name_sort asc nulls last, id);
create index k_pool_by_modified_at_down on k_pool (modified_at desc nulls last, id);
create index k_pool_by_team on k_pool (team);

alter table k_customer add column pool uuid;
alter table k_customer add column pool_reason varchar(200);
alter table k_customer add column pool_reason_sort bytea;
alter table k_customer add column pooled_at timestamp(3) with time zone;
alter table k_customer add column former_owner uuid;
create index k_customer_by_pool on k_customer (pool);
create index k_customer_by_former_owner on k_customer (former_owner);
