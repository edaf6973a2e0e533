-- Pairs of records that somebody has said to be two, however alike.
create table k_customer_apart (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  other varchar(36),
  other_sort bytea,
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
create index k_customer_apart_by_note_sort on k_customer_apart (note_sort asc nulls last, id);
create index k_customer_apart_by_modified_at_down on k_customer_apart (modified_at desc nulls last, id);
create index k_customer_apart_by_customer on k_customer_apart (customer);
create index k_customer_apart_by_access_root on k_customer_apart (access_root);

create table k_contact_apart (
  id uuid not null primary key,
  revision bigint not null,
  contact uuid,
  other varchar(36),
  other_sort bytea,
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
create index k_contact_apart_by_note_sort on k_contact_apart (note_sort asc nulls last, id);
create index k_contact_apart_by_modified_at_down on k_contact_apart (modified_at desc nulls last, id);
create index k_contact_apart_by_contact on k_contact_apart (contact);
create index k_contact_apart_by_access_root on k_contact_apart (access_root);
