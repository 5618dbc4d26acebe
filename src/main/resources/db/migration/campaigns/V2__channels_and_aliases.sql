-- What decides the channel of a touch before anything else does, in this order.
create table channel_rule (
  id       uuid primary key,
  position int not null,
  place    text not null check (place in ('SOURCE', 'MEDIUM', 'CAMPAIGN', 'REFERRER', 'PAGE', 'CLICK_ID')),
  match    text not null check (match in ('IS', 'CONTAINS')),
  value    text not null check (value <> ''),
  channel  text not null
);

-- Every word by which touches name a campaign: its utm_campaign and its aliases, such as the ad platform's own id.
create table campaign_key (
  key         text primary key check (key = lower(key) and key <> ''),
  campaign_id uuid not null references campaign (id)
);
create index campaign_key_campaign on campaign_key (campaign_id);
insert into campaign_key (key, campaign_id) select utm_campaign, id from campaign;
