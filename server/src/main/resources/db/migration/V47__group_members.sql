-- Which customers are in the groups by hand.
create table k_group_member (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  group_ uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_group_member_by_modified_at_down on k_group_member (modified_at desc nulls last, id);
create index k_group_member_by_customer on k_group_member (customer);
create index k_group_member_by_group on k_group_member (group_, customer);
create index k_group_member_by_access_root on k_group_member (access_root);
