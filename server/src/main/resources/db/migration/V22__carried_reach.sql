-- How far what somebody's devices carry reaches where no role says it, once that were too many records.
alter table k_user add column carried_reach varchar(40);
