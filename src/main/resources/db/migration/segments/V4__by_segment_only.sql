-- Members and moments are told segment by segment: one person's are found by asking each segment. By person alone, a new
-- segment's rows would lie scattered over an index of everybody's, of which each page is written once more after every
-- checkpoint.
drop index segment_member_person;
drop index segment_due_person;
drop index segment_due_at;
create index segment_due_at on segment_due (segment_id, at);
