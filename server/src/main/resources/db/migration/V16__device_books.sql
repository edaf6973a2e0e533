-- What of the records that a role may see its devices carry: how far that reaches, and a query for what they carry beyond.
alter table k_role_grant add column carried_scope varchar(40);
alter table k_role_grant add column book_query varchar(2000);
