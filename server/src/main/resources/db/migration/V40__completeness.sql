-- How much is known of each customer, and when somebody last confirmed it. What is there already is computed here, as
-- org.kehu.common.customer.Completeness does; devices compute it when their cache takes the column.
alter table k_customer add column completeness numeric(19, 4);
alter table k_customer add column last_verified_at timestamp(3) with time zone;
update k_customer set completeness = round(100.0 * (
  case when phone is null then 0 else 2 end
  + case when email is null then 0 else 1 end
  + case when coalesce(address_street, address_city, address_region, address_postcode, address_country) is null then 0 else 2 end
  + case when industry is null then 0 else 2 end
  + case when size is null then 0 else 1 end
  + case when website is null then 0 else 1 end
  + case when tax_id is null then 0 else 2 end
  + case when source is null then 0 else 1 end) / 12)
  where kind is null or kind <> 'PERSON';
update k_customer set completeness = round(100.0 * (
  case when phone is null then 0 else 2 end
  + case when email is null then 0 else 1 end
  + case when coalesce(address_street, address_city, address_region, address_postcode, address_country) is null then 0 else 2 end
  + case when gender is null then 0 else 1 end
  + case when birth_date is null then 0 else 1 end
  + case when source is null then 0 else 1 end) / 8)
  where kind = 'PERSON';
