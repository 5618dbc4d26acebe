-- Another system that calls us. Its secrets are kept as they are: signatures are made with them.
create table connector (
  id               uuid primary key,
  kind             text not null
                     check (kind in ('GOOGLE_LEAD_FORM', 'META_LEAD_ADS', 'SHOPIFY', 'WOOCOMMERCE', 'WEBHOOK')),
  name             text not null check (name <> ''),
  -- empty: nobody has entered it yet, and it opens nothing
  secret           text not null,
  access_token     text,
  verify_token     text,
  signature_header text,
  means            text not null,
  -- of a JSON webhook: the field of each path, and the first body that came
  mapping          jsonb,
  sample           text,
  created_at       timestamptz not null,
  closed_at        timestamptz
);

-- What they told us lately.
create table delivery (
  id           uuid primary key,
  connector_id uuid not null references connector (id) on delete cascade,
  at           timestamptz not null,
  topic        text not null,
  -- the sender's own id of what it is about
  ref          text,
  outcome      text not null check (outcome in ('TAKEN', 'REPEATED', 'TEST', 'NOTHING', 'WAITING', 'REFUSED')),
  reason       text check ((reason is not null) = (outcome = 'REFUSED')),
  words        text not null,
  person_id    uuid,
  size         int not null,
  -- without secrets, and the first 16 KB of it only, except of what waits: that is taken from here later
  body         text not null
);
create index delivery_connector on delivery (connector_id, at desc, id desc);
create index delivery_waiting on delivery (connector_id, ref) where outcome = 'WAITING';

-- An order as a shop told it so far, in whatever order it told, and how much of it the journal knows.
create table shop_order (
  connector_id uuid not null references connector (id) on delete cascade,
  order_id     text not null,
  total        numeric(16, 2),
  currency     char(3) check ((currency is null) = (total is null)),
  cancelled    boolean not null,
  version      timestamptz,
  -- the amount of each refund, by the shop's id
  refunds      jsonb not null,
  given_back   numeric(16, 2) not null,
  changes      int not null,
  primary key (connector_id, order_id)
);
