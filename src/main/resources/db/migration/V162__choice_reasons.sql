-- Why other than the first candidate was chosen, from a list, so that the choices can be learned from. The words that
-- people write beside it stay in choice_reason, and go with the case; the code says nothing of anybody and stays.
create table choice_reason (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  words_needed boolean not null default false,
  position integer not null
);
insert into choice_reason (code, name_zh, name_en, words_needed, position) values
  ('NEARER', '离得更近', 'Nearer', false, 1),
  ('SERVED_BEFORE', '以前服务过', 'Has served them before', false, 2),
  ('RESIDENT_CHOICE', '居民指定', 'The resident asked for it', false, 3),
  ('HAS_PLACES', '有空位、来得及', 'Has places, and soon enough', false, 4),
  ('LANGUAGE_ACCESS', '语言或无障碍更合适', 'Language or accessibility suits better', false, 5),
  ('CHEAPER', '费用更合适', 'Costs suit better', false, 6),
  ('BETTER_SERVICE', '服务口碑更好', 'Known for better service', false, 7),
  ('OTHER', '其他原因', 'Another reason', true, 99);

alter table choice_reason enable row level security;
create policy everybody on choice_reason for select using (true);
create policy administrators on choice_reason using (
  asks_as_system() or asks_with_role('system-administrator'));

alter table referral add column choice_code text references choice_reason;
update referral set choice_code = 'OTHER' where choice_reason is not null;
create index referral_chosen on referral (division_code text_pattern_ops, requested_at desc) where choice_code is not null;
