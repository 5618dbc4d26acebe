-- A score changes with each interaction of its person: room on its page, and what is dead soon cleared away, keep that cheap.
alter table person_score set (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000,
                              autovacuum_vacuum_cost_delay = 0);
