-- What is wrong with names, telephones, mail addresses and tax numbers. What is there already is computed by
-- org.kehu.server.database.control.FlawsOfOldRows, since numbering plans are not known to SQL; devices compute it when their
-- cache takes the columns.
alter table k_customer add column name_flaw varchar(40);
alter table k_customer add column phone_flaw varchar(40);
alter table k_customer add column email_flaw varchar(40);
alter table k_customer add column tax_id_flaw varchar(40);
alter table k_contact add column name_flaw varchar(40);
alter table k_contact add column phone_flaw varchar(40);
alter table k_contact add column mobile_flaw varchar(40);
alter table k_contact add column email_flaw varchar(40);
