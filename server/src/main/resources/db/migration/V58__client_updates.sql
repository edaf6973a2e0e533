-- Newer clients that the server hands out, and what was done with each by whom. Their bytes lie with the contents of attachments.
create table client_update (
  id uuid not null primary key,
  version varchar(120) not null,
  platform varchar(40) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  head ${bytes} not null,
  signed_by varchar(120) not null,
  standing varchar(20) not null
);
create index client_update_by_sha256 on client_update (sha256);

create table client_update_event (
  id uuid not null primary key,
  update_id uuid not null references client_update (id),
  at timestamp(6) with time zone not null,
  user_id uuid not null,
  done varchar(20) not null
);
create index client_update_event_by_update on client_update_event (update_id, at);
