-- Names of Chinese as they are read, and telephone numbers as they are dialled. What is there already is filled at the next start.
alter table k_user add column search_keys varchar;
alter table k_department add column search_keys varchar;
alter table k_team add column search_keys varchar;
alter table k_role add column search_keys varchar;
alter table k_queue add column search_keys varchar;
alter table k_pool add column search_keys varchar;
alter table k_customer add column search_keys varchar;
alter table k_contact add column search_keys varchar;
alter table k_product add column search_keys varchar;
alter table k_opportunity add column search_keys varchar;
alter table k_order add column search_keys varchar;
alter table k_receipt add column search_keys varchar;
alter table k_activity add column search_keys varchar;
alter table k_task add column search_keys varchar;
alter table k_ticket add column search_keys varchar;

-- Types whose records lack the keys that this version makes of them.
create table search_keys_due (
  record_type varchar(80) not null primary key
);
insert into search_keys_due (record_type) values ('user');
insert into search_keys_due (record_type) values ('department');
insert into search_keys_due (record_type) values ('team');
insert into search_keys_due (record_type) values ('role');
insert into search_keys_due (record_type) values ('queue');
insert into search_keys_due (record_type) values ('pool');
insert into search_keys_due (record_type) values ('customer');
insert into search_keys_due (record_type) values ('contact');
insert into search_keys_due (record_type) values ('product');
insert into search_keys_due (record_type) values ('opportunity');
insert into search_keys_due (record_type) values ('order');
insert into search_keys_due (record_type) values ('receipt');
insert into search_keys_due (record_type) values ('activity');
insert into search_keys_due (record_type) values ('task');
insert into search_keys_due (record_type) values ('ticket');
