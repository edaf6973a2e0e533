-- Files that hang on records. What is told of them are records; their contents lie apart, in pieces, so that every node of a
-- server reads and writes them, and a backup of the database has them.
create table k_customer_attachment (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  name varchar(120),
  name_sort bytea,
  media_type varchar(100),
  media_type_sort bytea,
  size numeric(19, 4),
  sha256 varchar(64),
  sha256_sort bytea,
  stored_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_customer_attachment_by_name_sort on k_customer_attachment (name_sort asc nulls last, id);
create index k_customer_attachment_by_modified_at_down on k_customer_attachment (modified_at desc nulls last, id);
create index k_customer_attachment_by_customer on k_customer_attachment (customer);
create index k_customer_attachment_by_access_root on k_customer_attachment (access_root);

create table k_opportunity_attachment (
  id uuid not null primary key,
  revision bigint not null,
  opportunity uuid,
  name varchar(120),
  name_sort bytea,
  media_type varchar(100),
  media_type_sort bytea,
  size numeric(19, 4),
  sha256 varchar(64),
  sha256_sort bytea,
  stored_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_opportunity_attachment_by_name_sort on k_opportunity_attachment (name_sort asc nulls last, id);
create index k_opportunity_attachment_by_modified_at_down on k_opportunity_attachment (modified_at desc nulls last, id);
create index k_opportunity_attachment_by_opportunity on k_opportunity_attachment (opportunity);
create index k_opportunity_attachment_by_access_root on k_opportunity_attachment (access_root);

create table k_order_attachment (
  id uuid not null primary key,
  revision bigint not null,
  order_ uuid,
  name varchar(120),
  name_sort bytea,
  media_type varchar(100),
  media_type_sort bytea,
  size numeric(19, 4),
  sha256 varchar(64),
  sha256_sort bytea,
  stored_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_order_attachment_by_name_sort on k_order_attachment (name_sort asc nulls last, id);
create index k_order_attachment_by_modified_at_down on k_order_attachment (modified_at desc nulls last, id);
create index k_order_attachment_by_order_ on k_order_attachment (order_);
create index k_order_attachment_by_access_root on k_order_attachment (access_root);

create table k_ticket_attachment (
  id uuid not null primary key,
  revision bigint not null,
  ticket uuid,
  name varchar(120),
  name_sort bytea,
  media_type varchar(100),
  media_type_sort bytea,
  size numeric(19, 4),
  sha256 varchar(64),
  sha256_sort bytea,
  stored_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_ticket_attachment_by_name_sort on k_ticket_attachment (name_sort asc nulls last, id);
create index k_ticket_attachment_by_modified_at_down on k_ticket_attachment (modified_at desc nulls last, id);
create index k_ticket_attachment_by_ticket on k_ticket_attachment (ticket);
create index k_ticket_attachment_by_access_root on k_ticket_attachment (access_root);

create table k_activity_attachment (
  id uuid not null primary key,
  revision bigint not null,
  activity uuid,
  name varchar(120),
  name_sort bytea,
  media_type varchar(100),
  media_type_sort bytea,
  size numeric(19, 4),
  sha256 varchar(64),
  sha256_sort bytea,
  stored_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_activity_attachment_by_name_sort on k_activity_attachment (name_sort asc nulls last, id);
create index k_activity_attachment_by_modified_at_down on k_activity_attachment (modified_at desc nulls last, id);
create index k_activity_attachment_by_activity on k_activity_attachment (activity);
create index k_activity_attachment_by_access_root on k_activity_attachment (access_root);

-- Which ones still wait for their content, and whether a content is still named.
create index k_customer_attachment_by_stored_at on k_customer_attachment (stored_at, id);
create index k_customer_attachment_by_sha256 on k_customer_attachment (sha256);
create index k_opportunity_attachment_by_stored_at on k_opportunity_attachment (stored_at, id);
create index k_opportunity_attachment_by_sha256 on k_opportunity_attachment (sha256);
create index k_order_attachment_by_stored_at on k_order_attachment (stored_at, id);
create index k_order_attachment_by_sha256 on k_order_attachment (sha256);
create index k_ticket_attachment_by_stored_at on k_ticket_attachment (stored_at, id);
create index k_ticket_attachment_by_sha256 on k_ticket_attachment (sha256);
create index k_activity_attachment_by_stored_at on k_activity_attachment (stored_at, id);
create index k_activity_attachment_by_sha256 on k_activity_attachment (sha256);

alter table k_ledger add column attachment_mib numeric(19, 4);

-- A content that arrived as a whole and was found to have this hash.
create table blob (
  sha256 varchar(64) not null primary key,
  body uuid not null,
  size bigint not null,
  media_type varchar(100) not null,
  stored_at timestamp(6) with time zone not null
);

-- Who has proven to have a content by sending all of it: only what such a person attached leads to it.
create table blob_holder (
  sha256 varchar(64) not null,
  user_id uuid not null,
  primary key (sha256, user_id)
);

-- What one person on one device is sending.
create table blob_upload (
  body uuid not null primary key,
  user_id uuid not null,
  device_id uuid not null,
  sha256 varchar(64) not null,
  size bigint not null,
  received bigint not null,
  touched_at timestamp(6) with time zone not null
);
create unique index blob_upload_by_sender on blob_upload (user_id, device_id, sha256);

-- The bytes of a body, from where each piece begins.
create table blob_piece (
  body uuid not null,
  begins_at bigint not null,
  bytes ${bytes} not null,
  primary key (body, begins_at)
);
