-- People about whom another module is to think again, since they entered or left a segment that it follows, or since it
-- asked about them before membership had caught up. One row per statement, never changed: writers do not wait for one another.
create table segment_follow_up (
  id       bigint generated always as identity primary key,
  follower text not null,
  persons  uuid[] not null
);
alter table segment_follow_up set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
