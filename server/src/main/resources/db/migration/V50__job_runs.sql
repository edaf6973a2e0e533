-- How far the run of a job is, and that somebody asked for its end; so any node can tell and take the wish.
alter table timer_job add column running boolean default false not null;
alter table timer_job add column stop_asked boolean default false not null;
alter table timer_job add column stopped boolean default false not null;
alter table timer_job add column handled bigint default 0 not null;
alter table timer_job add column expected bigint;
