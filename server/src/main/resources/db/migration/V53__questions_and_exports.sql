-- How often a day somebody may ask whether others have a record, and how often he did on the day of his last question.
alter table k_ledger add column questions_a_day numeric(19, 4);
alter table duplicate_question add column asked_on date;
alter table duplicate_question add column asked_that_day integer;

-- Exports are found by their reasons and files, and say since when whoever made them had no right to.
alter table k_export_log add column without_right_since timestamp(3) with time zone;
alter table k_export_log add column search_text varchar;
alter table k_export_log add column search_keys varchar;
update k_export_log set search_text = lower(reason || ' ' || file_name);
insert into search_keys_due (record_type) values ('exportLog');
