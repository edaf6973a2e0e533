-- How often a name was tried in vain from an address, for all nodes together; neither is written down, only a hash of both.
create table sign_in_failure (
  who varchar(64) not null primary key,
  failures integer not null,
  failed_at timestamp(6) with time zone not null,
  open_again timestamp(6) with time zone not null
);

create index sign_in_failure_at on sign_in_failure (failed_at);
