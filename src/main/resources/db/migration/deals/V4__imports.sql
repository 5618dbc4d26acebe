-- The import that told of it; null: somebody of ours did it, or an import of before this was kept.
alter table deal_move add column import_id uuid;
