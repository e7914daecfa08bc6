-- Ready answers of the five levels. A new revision replaces all tags; ratings name theirs.
create table rating_tag (
  revision integer not null,
  position integer not null,
  level smallint not null check (level between 1 and 5),
  code text not null,
  name_zh text not null,
  name_en text not null,
  primary key (revision, level, code)
);

insert into rating_tag (revision, position, level, code, name_zh, name_en)
select 1, (level - 1) * 10 + position, level, code, name_zh, name_en
from (values
  (1, 'rude', '态度恶劣', 'Rude'),
  (2, 'did-not-come', '没有上门服务', 'Nobody came'),
  (3, 'much-too-late', '严重超时', 'Much too late'),
  (4, 'not-solved', '问题没有解决', 'Problem not solved'),
  (5, 'asked-for-money', '违规收费', 'Asked for money'),
  (6, 'unsafe', '存在安全问题', 'Not safe')) as bad (position, code, name_zh, name_en),
  (values (1), (2)) as levels (level)
union all
select 1, (level - 1) * 10 + position, level, code, name_zh, name_en
from (values
  (1, 'somewhat-slow', '有点慢', 'Somewhat slow'),
  (2, 'partly-solved', '部分解决', 'Partly solved'),
  (3, 'could-be-friendlier', '态度可以更好', 'Could be friendlier')) as fair (position, code, name_zh, name_en),
  (values (3)) as levels (level)
union all
select 1, (level - 1) * 10 + position, level, code, name_zh, name_en
from (values
  (1, 'friendly', '服务态度好', 'Friendly'),
  (2, 'on-time', '准时高效', 'On time'),
  (3, 'skilled', '专业细致', 'Skilled'),
  (4, 'solved', '解决了问题', 'Solved the problem'),
  (5, 'kept-informed', '沟通及时', 'Kept me informed')) as good (position, code, name_zh, name_en),
  (values (4), (5)) as levels (level);
