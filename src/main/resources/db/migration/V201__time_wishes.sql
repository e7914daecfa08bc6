-- When it would suit, as people say it: on workdays or at weekends, in the morning, afternoon or evening. None: any time.
alter table need add column times text[] not null default '{}';
