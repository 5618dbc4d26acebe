create extension if not exists pg_trgm;

create table company (
  id         uuid primary key,
  name       text not null check (name <> ''),
  domain     text check (domain = lower(domain)),
  created_at timestamptz not null
);
create unique index company_domain on company (domain) where domain is not null;
create unique index company_name_without_domain on company (lower(name)) where domain is null;
create index company_name on company (lower(name), id);
create index company_search on company using gin (lower(name) gin_trgm_ops);

create table person (
  id         uuid primary key,
  email      text,
  phone      text,
  first_name text,
  last_name  text,
  job_title  text,
  company_id uuid references company (id),
  country    text,
  -- Where the person came from, as a lower-case key such as paid_search; null: nobody said.
  source     text,
  attributes jsonb not null default '{}',
  owner_id   uuid references app_user (id),
  -- When the person became known to us; an import may say it lies in the past.
  since      timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- What the search box looks through, lower-case.
  search     text generated always as (
               lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '')
                     || ' ' || coalesce(phone, '') || ' ' || coalesce(job_title, ''))) stored,
  -- By last name, else by e-mail; those of whom we know neither come last.
  sort_name  text generated always as (
               coalesce('a' || nullif(lower(ltrim(coalesce(last_name, '') || ' ' || coalesce(first_name, '') || ' '
                                                  || coalesce(email, ''))), ''), 'z')) stored
);
create index person_since on person (since desc, id desc);
create index person_sort_name on person (sort_name, id);
create index person_company on person (company_id);
create index person_owner on person (owner_id) where owner_id is not null;
create index person_source on person (source, since);
create index person_updated on person (updated_at desc, id desc);
create index person_country on person (country) where country is not null;
create index person_search on person using gin (search gin_trgm_ops);

-- The strong ids of a person: what proves that two interactions are the same human's.
create table identity (
  kind      text not null check (kind in ('EMAIL', 'EXTERNAL_ID')),
  value     text not null check (value <> ''),
  person_id uuid not null references person (id),
  primary key (kind, value)
);
create index identity_person on identity (person_id);

-- One interaction claimed strong ids of two people: they are held apart, never merged by themselves.
create table identity_conflict (
  person_id uuid not null references person (id),
  other_id  uuid not null references person (id),
  kind      text not null,
  value     text not null,
  at        timestamptz not null,
  primary key (person_id, other_id, kind, value)
);
