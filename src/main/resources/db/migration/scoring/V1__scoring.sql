create table score_model (
  id             int generated always as identity primary key,
  half_life_days numeric(6, 2) not null check (half_life_days > 0),
  activated_at   timestamptz not null,
  retired_at     timestamptz
);
create unique index score_model_active on score_model ((true)) where retired_at is null;

-- The points table. A rule gives its points for each interaction of its kind whose name or URL contains the text, but
-- what it has given one person never stands above the cap. The range is what both teams agreed the points may be.
create table score_rule (
  id       int generated always as identity primary key,
  model_id int not null references score_model (id),
  position int not null,
  title    text not null,
  side     text not null check (side in ('MARKETING', 'SALES')),
  kind     text not null,
  contains text,
  points   numeric(6, 2) not null,
  least    numeric(6, 2) not null,
  most     numeric(6, 2),
  cap      numeric(6, 2) not null,
  check (points > 0 and points >= least and (most is null or points <= most) and cap >= points)
);

-- How well a person's profile matches whom we sell to.
create table fit_rule (
  id       int generated always as identity primary key,
  model_id int not null references score_model (id),
  position int not null,
  title    text not null,
  field    text not null,
  contains text,
  points   int not null
);

-- heat = log2 of the sum of points x 2^(days since 1970 / half-life): the score now is 2^(heat - now / half-life).
-- Minus infinity, which sorts behind all numbers, where there are no points at all.
create table person_score (
  person_id     uuid primary key references person (id),
  model_id      int not null references score_model (id),
  heat          double precision not null,
  contributions jsonb not null,
  fit           char(1) not null check (fit in ('A', 'B', 'C', 'D'))
);
create index person_score_heat on person_score (heat desc, person_id desc);

insert into score_model (half_life_days, activated_at) values (30, '2020-01-01T00:00:00Z');

insert into score_rule (model_id, position, title, side, kind, contains, points, least, most, cap)
select m.id, r.*
  from score_model m,
       (values (1, 'Opened an e-mail', 'MARKETING', 'EMAIL_OPENED', null, 1, 1, 5, 5),
               (2, 'Clicked in an e-mail', 'MARKETING', 'EMAIL_CLICKED', null, 3, 1, 5, 9),
               (3, 'Visited the website', 'MARKETING', 'PAGE_VIEWED', null, 2, 2, 10, 10),
               (4, 'Looked at prices', 'MARKETING', 'PAGE_VIEWED', 'pricing', 8, 2, 10, 16),
               (5, 'Read a case study', 'MARKETING', 'PAGE_VIEWED', 'case-stud', 5, 2, 10, 10),
               (6, 'Asked for content', 'MARKETING', 'CONTENT_REQUESTED', null, 5, 2, 10, 15),
               (7, 'Attended a webinar', 'MARKETING', 'WEBINAR_ATTENDED', null, 8, 2, 10, 16),
               (8, 'Filled in a form', 'MARKETING', 'FORM_SUBMITTED', null, 5, 2, 10, 10),
               (9, 'Requested a demo', 'SALES', 'DEMO_REQUESTED', null, 20, 10, 20, 40),
               (10, 'Purchased', 'SALES', 'PURCHASED', null, 25, 20, null, 75))
         as r (position, title, side, kind, contains, points, least, most, cap);

insert into fit_rule (model_id, position, title, field, contains, points)
select m.id, r.*
  from score_model m,
       (values (1, 'Writes from a company''s address', 'COMPANY', null, 30),
               (2, 'Decides: chief, director, head, owner', 'JOB_TITLE', 'chief|ceo|cto|cfo|cmo|coo|director|head|owner|founder|vp|president', 30),
               (3, 'Has a say: manager, lead', 'JOB_TITLE', 'manager|lead', 15),
               (4, 'Left a phone number', 'PHONE', null, 20),
               (5, 'Told the country', 'COUNTRY', null, 10))
         as r (position, title, field, contains, points);
