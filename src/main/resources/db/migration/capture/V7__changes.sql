create index import_change_key on import_change (key);
