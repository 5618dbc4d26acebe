-- How well somebody matches whom we sell to. A table never changes; the newest one counts. It has versions of its own, since
-- a grade comes from the profile and needs no replay of what somebody did.
create table fit_table (
  version int generated always as identity primary key,
  made_at timestamptz not null,
  -- who made it; null: it came with the product
  made_by text
);

-- Of the lines about one thing the profile says only the best counts; each line about a segment counts by itself.
create table fit_line (
  id         int generated always as identity primary key,
  version    int not null references fit_table (version),
  position   int not null,
  title      text not null check (title <> ''),
  points     int not null check (points between -100 and 100),
  asks       text not null check (asks in ('COMPANY', 'JOB_TITLE', 'PHONE', 'COUNTRY', 'SEGMENT')),
  -- one of them has to be said; null asks only that something is said
  words      text[],
  -- without a foreign key: a segment that is gone is met by nobody, and the table says so
  segment_id uuid,
  check ((asks = 'SEGMENT') = (segment_id is not null)),
  unique (version, position)
);

insert into fit_table (made_at) select activated_at from score_model where retired_at is null;
insert into fit_line (version, position, title, points, asks, words)
select 1, row_number() over (order by r.position), r.title, r.points, r.field, string_to_array(r.contains, '|')
  from fit_rule r
  join score_model m on m.id = r.model_id and m.retired_at is null;
drop table fit_rule;

-- Under which table the grade was given, and which of its lines about segments it counts.
alter table person_score add column fit_version int not null default 1, add column fit_lines int[] not null default '{}';

-- Everybody is graded anew, where the table or a segment in it means something else now.
create table fit_pass (
  id       bigint generated always as identity primary key,
  cause    text not null,
  asked_at timestamptz not null,
  -- by the clock of the database, when it was first seen to be wanted: who began before may not know of it yet
  seen_at  timestamptz,
  -- whether all of those had ended when this round began, so that it is the last one
  is_last  boolean not null default false,
  -- how far the round is: everybody up to here
  reached  uuid,
  done_at  timestamptz
);
