-- The journal grows in the order of time, so a coarse index is enough to find its last weeks.
create index interaction_received on interaction using brin (received_at);
