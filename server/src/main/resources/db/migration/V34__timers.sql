-- Work that the server does by itself: who of several nodes is at it, and how each job stands.
create table timer_lease (
  id integer not null primary key,
  holder uuid,
  held_until timestamp(6) with time zone not null
);
insert into timer_lease (id, holder, held_until) values (1, null, current_timestamp);

create table timer_job (
  name varchar(40) not null primary key,
  next_at timestamp(6) with time zone not null,
  began_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  applied integer default 0 not null,
  refused integer default 0 not null,
  problem varchar(400)
);
