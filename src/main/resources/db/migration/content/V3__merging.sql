-- Whose it was before people became one, the latest merge last.
alter table asset_delivery add column merged_from uuid[];
