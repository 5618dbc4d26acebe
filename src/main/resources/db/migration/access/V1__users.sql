create table app_user (
  id            uuid primary key,
  email         text not null check (email = lower(email)),
  name          text not null check (name <> ''),
  role          text not null check (role in ('MARKETER', 'SALESPERSON', 'MANAGER', 'ADMIN')),
  password_hash text,
  created_at    timestamptz not null,
  disabled_at   timestamptz
);
create unique index app_user_email on app_user (email);

-- A link that lets one person choose a password, once: the set-up of the first admin, and every later colleague.
create table invitation (
  token_hash bytea primary key,
  user_id    uuid references app_user (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table api_token (
  id           uuid primary key,
  user_id      uuid not null references app_user (id),
  name         text not null,
  token_hash   bytea not null unique,
  created_at   timestamptz not null,
  revoked_at   timestamptz
);
create index api_token_user on api_token (user_id);

-- Whom or where failed sign-ins came from; kept for the length of the throttling window.
create table sign_in_failure (
  subject text not null,
  at      timestamptz not null
);
create index sign_in_failure_subject on sign_in_failure (subject, at);

create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
