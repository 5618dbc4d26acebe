-- A list as somebody wants to see it again.
create table saved_view (
  id         uuid primary key,
  -- which list, such as people
  list       text not null,
  name       text not null check (name <> ''),
  owner_id   uuid not null references app_user (id),
  shared     boolean not null,
  -- what stands in the address behind the question mark: search, filters, order, columns
  query      text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index saved_view_name on saved_view (list, owner_id, lower(name));
create index saved_view_shared on saved_view (list) where shared;
