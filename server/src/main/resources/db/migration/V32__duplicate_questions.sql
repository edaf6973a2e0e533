-- How often somebody asked about records that he may not see, in the hour that began with the first of these questions.
create table duplicate_question (
  user_id uuid not null primary key,
  begun_at timestamp(6) with time zone not null,
  asked integer not null
);
