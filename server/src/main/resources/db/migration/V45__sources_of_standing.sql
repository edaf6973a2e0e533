-- Who gave the grades and stages that were there before any rule: people, as org.kehu.common.customer.Held derives it. Devices
-- compute it when their cache takes the columns.
update k_customer set grade_source = 'MANUAL' where grade is not null and grade_source is null;
update k_customer set lifecycle_source = 'MANUAL' where lifecycle is not null and lifecycle_source is null;
