-- Beside the points, somebody may have to belong to a segment. Without a foreign key: a segment that is gone is met by nobody,
-- and the agreement says so.
alter table agreement add column segment_id uuid;
