-- Every accepted change, in the order of the commits. Sync, history and undo read it.
create table change_log (
  seq bigint not null primary key,
  tag bigint not null,
  command_id uuid not null,
  unit_id uuid not null,
  operation_id uuid not null,
  record_type varchar(80) not null,
  record_id uuid not null,
  revision bigint not null,
  action varchar(10) not null,
  changes varchar not null,
  root_type varchar(80) not null,
  root_id uuid not null,
  scopes_before varchar not null,
  scopes_after varchar not null,
  actor_id uuid not null,
  device varchar(200) not null,
  happened_at timestamp(3) with time zone not null,
  logged_at timestamp(3) with time zone not null,
  reason varchar
);
create index change_log_by_record on change_log (record_id, seq);
create index change_log_by_operation on change_log (operation_id, seq);

-- The one row that orders all commits; whoever commits locks it last.
create table log_counter (
  id smallint not null primary key check (id = 1),
  seq bigint not null,
  configuration_seq bigint not null
);
insert into log_counter values (1, 0, 0);

-- What was said of a unit, once and for all; claimed first, settled before the commit.
create table verdict (
  unit_id uuid not null primary key,
  actor_id uuid not null,
  device varchar(200) not null,
  device_counter bigint not null,
  hash bytea not null,
  kind varchar(12),
  seq bigint,
  tag bigint,
  culprit uuid,
  reason varchar,
  conflicts varchar,
  claimed_at timestamp(3) with time zone default current_timestamp not null
);
create index verdict_by_device on verdict (device, device_counter);

-- Numbers of customers, orders and the like: the next one to give.
create table number_sequence (
  name varchar(80) not null primary key,
  next_number bigint not null
);

-- Which scope keys each root record has; the access predicate of queries looks here.
create table record_scope (
  record_type varchar(80) not null,
  record_id uuid not null,
  scope_key varchar(80) not null,
  primary key (record_type, record_id, scope_key)
);

create index record_scope_by_key on record_scope (scope_key, record_type, record_id);

create table k_ledger (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(200),
  name_sort bytea,
  base_currency varchar(3),
  base_currency_sort bytea,
  zone varchar(64),
  zone_sort bytea,
  lease_days numeric(19, 4),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  unknown_fields varchar
);
create index k_ledger_by_name_sort on k_ledger (name_sort asc nulls last, id);
create index k_ledger_by_modified_at_down on k_ledger (modified_at desc nulls last, id);

create table k_currency_rate (
  id uuid not null primary key,
  revision bigint not null,
  currency varchar(3),
  currency_sort bytea,
  rate numeric(19, 4),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  unknown_fields varchar
);
create index k_currency_rate_by_currency_sort on k_currency_rate (currency_sort asc nulls last, id);
create index k_currency_rate_by_modified_at_down on k_currency_rate (modified_at desc nulls last, id);

create table k_department (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(200),
  name_sort bytea,
  above uuid,
  leader uuid,
  city varchar(200),
  city_sort bytea,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_department_by_name_sort on k_department (name_sort asc nulls last, id);
create index k_department_by_modified_at_down on k_department (modified_at desc nulls last, id);
create index k_department_by_above on k_department (above);
create index k_department_by_leader on k_department (leader);

create table k_user (
  id uuid not null primary key,
  revision bigint not null,
  login varchar(64),
  login_sort bytea,
  name_family varchar(80),
  name_given varchar(80),
  name_sort bytea,
  title varchar(200),
  title_sort bytea,
  email varchar(254),
  email_sort bytea,
  phone varchar(40),
  phone_sort bytea,
  department uuid,
  leader uuid,
  active boolean,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_user_by_name_sort on k_user (name_sort asc nulls last, id);
create index k_user_by_modified_at_down on k_user (modified_at desc nulls last, id);
create index k_user_by_department on k_user (department);
create index k_user_by_leader on k_user (leader);

create table k_team (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(200),
  name_sort bytea,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_team_by_name_sort on k_team (name_sort asc nulls last, id);
create index k_team_by_modified_at_down on k_team (modified_at desc nulls last, id);

create table k_team_member (
  id uuid not null primary key,
  revision bigint not null,
  team uuid,
  member uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_team_member_by_modified_at_down on k_team_member (modified_at desc nulls last, id);
create index k_team_member_by_team on k_team_member (team);
create index k_team_member_by_member on k_team_member (member);
create index k_team_member_by_access_root on k_team_member (access_root);

create table k_role (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(200),
  name_sort bytea,
  description varchar(500),
  description_sort bytea,
  permissions varchar(4000),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_role_by_name_sort on k_role (name_sort asc nulls last, id);
create index k_role_by_modified_at_down on k_role (modified_at desc nulls last, id);

create table k_role_grant (
  id uuid not null primary key,
  revision bigint not null,
  role uuid,
  record_type varchar(40),
  record_type_sort bytea,
  read_scope varchar(40),
  create_scope varchar(40),
  edit_scope varchar(40),
  delete_scope varchar(40),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_role_grant_by_record_type_sort on k_role_grant (record_type_sort asc nulls last, id);
create index k_role_grant_by_modified_at_down on k_role_grant (modified_at desc nulls last, id);
create index k_role_grant_by_role on k_role_grant (role);
create index k_role_grant_by_access_root on k_role_grant (access_root);

create table k_field_rule (
  id uuid not null primary key,
  revision bigint not null,
  role uuid,
  record_type varchar(40),
  record_type_sort bytea,
  field varchar(40),
  field_sort bytea,
  level varchar(40),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_field_rule_by_field_sort on k_field_rule (field_sort asc nulls last, id);
create index k_field_rule_by_modified_at_down on k_field_rule (modified_at desc nulls last, id);
create index k_field_rule_by_role on k_field_rule (role);
create index k_field_rule_by_access_root on k_field_rule (access_root);

create table k_role_assignment (
  id uuid not null primary key,
  revision bigint not null,
  user_ uuid,
  role uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_role_assignment_by_modified_at_down on k_role_assignment (modified_at desc nulls last, id);
create index k_role_assignment_by_user_ on k_role_assignment (user_);
create index k_role_assignment_by_role on k_role_assignment (role);
create index k_role_assignment_by_access_root on k_role_assignment (access_root);

create table k_queue (
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
  unknown_fields varchar
);
create index k_queue_by_name_sort on k_queue (name_sort asc nulls last, id);
create index k_queue_by_modified_at_down on k_queue (modified_at desc nulls last, id);
create index k_queue_by_team on k_queue (team);

create table k_pipeline (
  id uuid not null primary key,
  revision bigint not null,
  name varchar(200),
  name_sort bytea,
  position numeric(19, 4),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  unknown_fields varchar
);
create index k_pipeline_by_name_sort on k_pipeline (name_sort asc nulls last, id);
create index k_pipeline_by_modified_at_down on k_pipeline (modified_at desc nulls last, id);

create table k_stage (
  id uuid not null primary key,
  revision bigint not null,
  pipeline uuid,
  name varchar(80),
  name_sort bytea,
  position numeric(19, 4),
  kind varchar(40),
  probability numeric(19, 4),
  most_days numeric(19, 4),
  requires varchar(4000),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_stage_by_name_sort on k_stage (name_sort asc nulls last, id);
create index k_stage_by_modified_at_down on k_stage (modified_at desc nulls last, id);
create index k_stage_by_pipeline on k_stage (pipeline);
create index k_stage_by_access_root on k_stage (access_root);

create table k_task_template (
  id uuid not null primary key,
  revision bigint not null,
  stage uuid,
  subject varchar(200),
  subject_sort bytea,
  kind varchar(40),
  days numeric(19, 4),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_task_template_by_subject_sort on k_task_template (subject_sort asc nulls last, id);
create index k_task_template_by_modified_at_down on k_task_template (modified_at desc nulls last, id);
create index k_task_template_by_stage on k_task_template (stage);
create index k_task_template_by_access_root on k_task_template (access_root);

create table k_customer (
  id uuid not null primary key,
  revision bigint not null,
  number varchar(40),
  number_sort bytea,
  alias varchar(40),
  alias_sort bytea,
  kind varchar(40),
  name varchar(200),
  name_sort bytea,
  short_name varchar(80),
  short_name_sort bytea,
  industry varchar(80),
  industry_sort bytea,
  size varchar(40),
  phone varchar(40),
  phone_sort bytea,
  email varchar(254),
  email_sort bytea,
  website varchar(2000),
  website_sort bytea,
  address_street varchar(300),
  address_city varchar(100),
  address_region varchar(100),
  address_postcode varchar(20),
  address_country varchar(2),
  city varchar(100),
  city_sort bytea,
  country varchar(2),
  country_sort bytea,
  tax_id varchar(40),
  tax_id_sort bytea,
  above uuid,
  status varchar(40),
  lifecycle varchar(40),
  grade varchar(40),
  credit_limit numeric(19, 4),
  credit_limit_currency varchar(3),
  credit_limit_base numeric(19, 4),
  source varchar(80),
  source_sort bytea,
  tags varchar(1000),
  last_followed_at timestamp(3) with time zone,
  next_follow_up_at timestamp(3) with time zone,
  gender varchar(40),
  birth_date date,
  notes varchar,
  owner uuid,
  department uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_customer_by_name_sort on k_customer (name_sort asc nulls last, id);
create index k_customer_by_modified_at_down on k_customer (modified_at desc nulls last, id);
create index k_customer_by_above on k_customer (above);
create index k_customer_by_owner on k_customer (owner);
create index k_customer_by_department on k_customer (department);

create table k_contact (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  name_family varchar(80),
  name_given varchar(80),
  name_sort bytea,
  position varchar(100),
  position_sort bytea,
  role varchar(40),
  phone varchar(40),
  phone_sort bytea,
  mobile varchar(40),
  mobile_sort bytea,
  email varchar(254),
  email_sort bytea,
  main boolean,
  birthday date,
  notes varchar,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_contact_by_name_sort on k_contact (name_sort asc nulls last, id);
create index k_contact_by_modified_at_down on k_contact (modified_at desc nulls last, id);
create index k_contact_by_customer on k_contact (customer);
create index k_contact_by_access_root on k_contact (access_root);

create table k_product (
  id uuid not null primary key,
  revision bigint not null,
  code varchar(40),
  code_sort bytea,
  name varchar(200),
  name_sort bytea,
  category varchar(80),
  category_sort bytea,
  vendor varchar(120),
  vendor_sort bytea,
  unit varchar(20),
  unit_sort bytea,
  price numeric(19, 4),
  price_currency varchar(3),
  price_base numeric(19, 4),
  cost numeric(19, 4),
  cost_currency varchar(3),
  cost_base numeric(19, 4),
  stock bigint,
  state varchar(40),
  description varchar,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_product_by_name_sort on k_product (name_sort asc nulls last, id);
create index k_product_by_modified_at_down on k_product (modified_at desc nulls last, id);

create table k_opportunity (
  id uuid not null primary key,
  revision bigint not null,
  number varchar(40),
  number_sort bytea,
  alias varchar(40),
  alias_sort bytea,
  title varchar(200),
  title_sort bytea,
  customer uuid,
  contact uuid,
  pipeline uuid,
  stage uuid,
  status varchar(40),
  entered_stage_at timestamp(3) with time zone,
  probability numeric(19, 4),
  amount numeric(19, 4),
  amount_currency varchar(3),
  amount_base numeric(19, 4),
  expected_close date,
  actual_close date,
  need varchar,
  competitor varchar(200),
  competitor_sort bytea,
  source varchar(80),
  source_sort bytea,
  next_step varchar(200),
  next_step_sort bytea,
  next_at timestamp(3) with time zone,
  lost_reason varchar(40),
  lost_notes varchar,
  owner uuid,
  department uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_opportunity_by_title_sort on k_opportunity (title_sort asc nulls last, id);
create index k_opportunity_by_modified_at_down on k_opportunity (modified_at desc nulls last, id);
create index k_opportunity_by_customer on k_opportunity (customer);
create index k_opportunity_by_contact on k_opportunity (contact);
create index k_opportunity_by_pipeline on k_opportunity (pipeline);
create index k_opportunity_by_stage on k_opportunity (stage);
create index k_opportunity_by_owner on k_opportunity (owner);
create index k_opportunity_by_department on k_opportunity (department);

create table k_order (
  id uuid not null primary key,
  revision bigint not null,
  number varchar(40),
  number_sort bytea,
  alias varchar(40),
  alias_sort bytea,
  customer uuid,
  opportunity uuid,
  state varchar(40),
  ordered_on date,
  required_on date,
  shipped_on date,
  total numeric(19, 4),
  total_currency varchar(3),
  total_base numeric(19, 4),
  lines bigint,
  comments varchar,
  owner uuid,
  department uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_order_by_number_sort on k_order (number_sort asc nulls last, id);
create index k_order_by_modified_at_down on k_order (modified_at desc nulls last, id);
create index k_order_by_customer on k_order (customer);
create index k_order_by_opportunity on k_order (opportunity);
create index k_order_by_owner on k_order (owner);
create index k_order_by_department on k_order (department);

create table k_order_line (
  id uuid not null primary key,
  revision bigint not null,
  order_ uuid,
  position numeric(19, 4),
  product uuid,
  quantity numeric(19, 4),
  price numeric(19, 4),
  price_currency varchar(3),
  price_base numeric(19, 4),
  amount numeric(19, 4),
  amount_currency varchar(3),
  amount_base numeric(19, 4),
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_order_line_by_modified_at_down on k_order_line (modified_at desc nulls last, id);
create index k_order_line_by_order_ on k_order_line (order_);
create index k_order_line_by_product on k_order_line (product);
create index k_order_line_by_access_root on k_order_line (access_root);

create table k_receipt (
  id uuid not null primary key,
  revision bigint not null,
  number varchar(40),
  number_sort bytea,
  alias varchar(40),
  alias_sort bytea,
  customer uuid,
  order_ uuid,
  contract varchar(80),
  contract_sort bytea,
  amount numeric(19, 4),
  amount_currency varchar(3),
  amount_base numeric(19, 4),
  received_on date,
  method varchar(40),
  reference varchar(80),
  reference_sort bytea,
  owner uuid,
  department uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_receipt_by_number_sort on k_receipt (number_sort asc nulls last, id);
create index k_receipt_by_modified_at_down on k_receipt (modified_at desc nulls last, id);
create index k_receipt_by_customer on k_receipt (customer);
create index k_receipt_by_order_ on k_receipt (order_);
create index k_receipt_by_owner on k_receipt (owner);
create index k_receipt_by_department on k_receipt (department);

create table k_activity (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  kind varchar(40),
  direction varchar(40),
  subject varchar(200),
  subject_sort bytea,
  content varchar,
  started_at timestamp(3) with time zone,
  minutes numeric(19, 4),
  contact uuid,
  opportunity uuid,
  result varchar(40),
  next_step varchar(200),
  next_step_sort bytea,
  next_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_activity_by_subject_sort on k_activity (subject_sort asc nulls last, id);
create index k_activity_by_modified_at_down on k_activity (modified_at desc nulls last, id);
create index k_activity_by_customer on k_activity (customer);
create index k_activity_by_contact on k_activity (contact);
create index k_activity_by_opportunity on k_activity (opportunity);
create index k_activity_by_access_root on k_activity (access_root);

create table k_task (
  id uuid not null primary key,
  revision bigint not null,
  subject varchar(200),
  subject_sort bytea,
  kind varchar(40),
  due date,
  priority varchar(40),
  state varchar(40),
  done_at timestamp(3) with time zone,
  customer uuid,
  opportunity uuid,
  ticket uuid,
  notes varchar,
  owner uuid,
  department uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_task_by_subject_sort on k_task (subject_sort asc nulls last, id);
create index k_task_by_modified_at_down on k_task (modified_at desc nulls last, id);
create index k_task_by_customer on k_task (customer);
create index k_task_by_opportunity on k_task (opportunity);
create index k_task_by_ticket on k_task (ticket);
create index k_task_by_owner on k_task (owner);
create index k_task_by_department on k_task (department);

create table k_ticket (
  id uuid not null primary key,
  revision bigint not null,
  number varchar(40),
  number_sort bytea,
  alias varchar(40),
  alias_sort bytea,
  subject varchar(200),
  subject_sort bytea,
  customer uuid,
  contact uuid,
  order_ uuid,
  product uuid,
  kind varchar(40),
  priority varchar(40),
  channel varchar(40),
  state varchar(40),
  queue uuid,
  owner uuid,
  department uuid,
  due_at timestamp(3) with time zone,
  first_answered_at timestamp(3) with time zone,
  resolved_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  solution varchar,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  search_text varchar,
  unknown_fields varchar
);
create index k_ticket_by_subject_sort on k_ticket (subject_sort asc nulls last, id);
create index k_ticket_by_modified_at_down on k_ticket (modified_at desc nulls last, id);
create index k_ticket_by_customer on k_ticket (customer);
create index k_ticket_by_contact on k_ticket (contact);
create index k_ticket_by_order_ on k_ticket (order_);
create index k_ticket_by_product on k_ticket (product);
create index k_ticket_by_queue on k_ticket (queue);
create index k_ticket_by_owner on k_ticket (owner);
create index k_ticket_by_department on k_ticket (department);

create table k_ticket_message (
  id uuid not null primary key,
  revision bigint not null,
  ticket uuid,
  body varchar,
  direction varchar(40),
  channel varchar(40),
  author varchar(200),
  author_sort bytea,
  sent_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  access_root uuid,
  unknown_fields varchar
);
create index k_ticket_message_by_author_sort on k_ticket_message (author_sort asc nulls last, id);
create index k_ticket_message_by_modified_at_down on k_ticket_message (modified_at desc nulls last, id);
create index k_ticket_message_by_ticket on k_ticket_message (ticket);
create index k_ticket_message_by_access_root on k_ticket_message (access_root);

