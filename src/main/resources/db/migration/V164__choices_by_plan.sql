-- Where a batch plan gives other than the first candidate, nobody has overruled the order: such choices have a code of
-- their own, so that the weights do not learn from them.
insert into choice_reason (code, name_zh, name_en, words_needed, position) values
  ('BY_PLAN', '批量派单统筹安排', 'Arranged by a batch plan', false, 100);
update referral set choice_code = 'BY_PLAN' where choice_code = 'OTHER' and choice_reason = '批量派单统筹安排';
