-- Reading what was handed out is more than asking for it was worth by itself.
insert into score_rule (model_id, position, title, side, kind, contains, points, least, most, cap)
select m.id, coalesce((select max(r.position) from score_rule r where r.model_id = m.id), 0) + 1,
       'Read content', 'MARKETING', 'CONTENT_READ', null, 3, 2, 10, 9
  from score_model m
 where m.retired_at is null;
