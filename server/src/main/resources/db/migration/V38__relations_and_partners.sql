-- What customers are to each other, what they are to us, and through whom something was sold.
create table k_customer_relation (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  other uuid,
  kind varchar(40),
  since date,
  note varchar(200),
  note_sort bytea,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_customer_relation_by_modified_at_down on k_customer_relation (modified_at desc nulls last, id);
create index k_customer_relation_by_customer on k_customer_relation (customer);
create index k_customer_relation_by_other on k_customer_relation (other);
create index k_customer_relation_by_access_root on k_customer_relation (access_root);

alter table k_customer add column dealt_as varchar(4000);
alter table k_order add column sold_through uuid;
create index k_order_by_sold_through on k_order (sold_through);
alter table k_opportunity add column sold_through uuid;
create index k_opportunity_by_sold_through on k_opportunity (sold_through);
