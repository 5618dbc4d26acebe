-- A form's definition moves into versions, so that an old submission knows what was asked of it.
alter table form rename column title to name;
alter table form add column version int not null default 1;

create table form_version (
  form_id    uuid not null references form (id) on delete cascade,
  version    int not null,
  definition jsonb not null,
  created_at timestamptz not null,
  primary key (form_id, version)
);

insert into form_version (form_id, version, definition, created_at)
select f.id, 1,
       jsonb_build_object(
         'languages', '["en"]'::jsonb,
         'title', jsonb_build_object('en', f.name),
         'intro', jsonb_strip_nulls(jsonb_build_object('en', nullif(f.intro, ''))),
         'button', jsonb_build_object('en', f.button),
         'fields', (select jsonb_agg(
                             jsonb_build_object(
                               'key', k.key,
                               'asks', jsonb_build_object('type', case k.key when 'message' then 'message' else 'standard' end),
                               'label', case k.key when 'message' then '{"en": "Message"}'::jsonb else '{}'::jsonb end,
                               'required', k.key = any (f.required))
                             order by k.position)
                      from unnest(f.fields) with ordinality as k (key, position)),
         'after', jsonb_build_object('type', 'message', 'text', jsonb_build_object('en', f.thanks)),
         'mailRule', 'ANY',
         'most', 0),
       f.created_at
  from form f;

alter table form drop column intro, drop column fields, drop column required, drop column button, drop column thanks;

-- What strangers sent. A repeat has the same key, which the page made.
create table form_submission (
  form_id      uuid not null references form (id),
  key          uuid not null,
  version      int not null,
  language     text not null,
  -- PENDING: waits for the click in a mail. QUARANTINED: looks like spam; a person decides.
  state        text not null check (state in ('TAKEN', 'PENDING', 'QUARANTINED', 'DISCARDED')),
  reason       text,
  answers      jsonb not null,
  facts        jsonb not null,
  ip           text,
  submitted_at timestamptz not null,
  expires_at   timestamptz,
  taken_at     timestamptz,
  person_id    uuid,
  -- what was handed out for it
  link         text,
  primary key (form_id, key)
);
create index form_submission_submitted on form_submission (form_id, submitted_at desc, key desc);
create index form_submission_waiting on form_submission (state, submitted_at) where state in ('PENDING', 'QUARANTINED');

-- One showing of a form in one browser, told by the page itself: no cookie, and no robot without scripts.
create table form_view (
  form_id    uuid not null references form (id) on delete cascade,
  key        uuid not null,
  at         timestamptz not null,
  started_at timestamptz,
  last_field text,
  sent_at    timestamptz,
  primary key (form_id, key)
);
create index form_view_at on form_view (form_id, at);

-- What was turned away, counted by day.
create table form_refusal (
  form_id uuid not null references form (id) on delete cascade,
  day     date not null,
  reason  text not null check (reason in ('CHALLENGED', 'LIMITED', 'ADDRESS')),
  count   bigint not null,
  primary key (form_id, day, reason)
);
