-- What a pool says of picking and of coming back by itself, and what is kept of a customer to judge it by.
alter table k_pool add column picks_per_day numeric(19, 4);
alter table k_pool add column most_owned numeric(19, 4);
alter table k_pool add column wait_days numeric(19, 4);
alter table k_pool add column former_owner_days numeric(19, 4);
alter table k_pool add column unfollowed_days numeric(19, 4);
alter table k_pool add column unsold_days numeric(19, 4);
alter table k_pool add column warn_days numeric(19, 4);

alter table k_customer add column pool_cause varchar(40);
alter table k_customer add column owned_since timestamp(3) with time zone;
alter table k_customer add column picked_by uuid;
alter table k_customer add column picked_from uuid;
alter table k_customer add column picked_at timestamp(3) with time zone;
create index k_customer_by_picked_by on k_customer (picked_by);
create index k_customer_by_picked_from on k_customer (picked_from);
