create table campaign (
  id           uuid primary key,
  name         text not null check (name <> ''),
  objective    text not null check (objective in ('LEAD_GENERATION', 'SALES')),
  channel      text not null,
  utm_campaign text not null check (utm_campaign = lower(utm_campaign) and utm_campaign <> ''),
  budget       numeric(16, 2) check (budget >= 0),
  currency     char(3) not null,
  starts_on    date,
  ends_on      date,
  created_at   timestamptz not null,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create unique index campaign_utm on campaign (utm_campaign);

create table campaign_spend (
  campaign_id uuid not null references campaign (id),
  day         date not null,
  amount      numeric(16, 2) not null check (amount >= 0),
  primary key (campaign_id, day)
);
