-- What was given back of a purchase: the purchase is named by its message id, which came by the same door.
create index interaction_refund on interaction (door_id, (facts #>> '{properties,purchase}')) where kind = 'REFUNDED';
