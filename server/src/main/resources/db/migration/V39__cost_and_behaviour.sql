-- What was put into customers, what they did by themselves, and what they prefer.
create table k_service_cost (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  kind varchar(40),
  what varchar(200),
  what_sort bytea,
  amount numeric(19, 4),
  amount_currency varchar(3),
  amount_base numeric(19, 4),
  hours numeric(19, 4),
  spent_on date,
  spent_by uuid,
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
create index k_service_cost_by_what_sort on k_service_cost (what_sort asc nulls last, id);
create index k_service_cost_by_modified_at_down on k_service_cost (modified_at desc nulls last, id);
create index k_service_cost_by_customer on k_service_cost (customer);
create index k_service_cost_by_spent_by on k_service_cost (spent_by);
create index k_service_cost_by_access_root on k_service_cost (access_root);

create table k_behaviour_event (
  id uuid not null primary key,
  revision bigint not null,
  customer uuid,
  kind varchar(40),
  what varchar(200),
  what_sort bytea,
  occurred_at timestamp(3) with time zone,
  source varchar(80),
  source_sort bytea,
  contact uuid,
  created_at timestamp(3) with time zone,
  created_by uuid,
  modified_at timestamp(3) with time zone,
  modified_by uuid,
  deleted_at timestamp(3) with time zone,
  set_aside varchar,
  access_root uuid,
  unknown_fields varchar
);
create index k_behaviour_event_by_what_sort on k_behaviour_event (what_sort asc nulls last, id);
create index k_behaviour_event_by_modified_at_down on k_behaviour_event (modified_at desc nulls last, id);
create index k_behaviour_event_by_customer on k_behaviour_event (customer);
create index k_behaviour_event_by_contact on k_behaviour_event (contact);
create index k_behaviour_event_by_access_root on k_behaviour_event (access_root);

alter table k_customer add column preferred_channel varchar(40);
alter table k_customer add column interests varchar(1000);
alter table k_customer add column preferences varchar;
