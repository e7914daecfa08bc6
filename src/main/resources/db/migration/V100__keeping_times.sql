-- What a case tells of people is kept for as long as the notice promises, and then made anonymous
-- (PIPL 19 and 47). Category, division, times and levels stay: they tell of nobody.
alter table need
  add column anonymized_at timestamptz,
  alter column query_code drop not null;

-- Whose turn it is. One that was made anonymous while it was open is so again in the end.
create index need_to_anonymize on need (state, closed_at)
  where closed_at is not null and (anonymized_at is null or anonymized_at < closed_at);

-- What the application writes once its role cannot change (V83). Words that tell of people go out of it by these
-- functions and in no other way, and not before the time is over.
create function require_keeping_time_over(of_case uuid) returns void language plpgsql stable security definer as $$
begin
  if not public.asks_as_system() or not exists (select from public.need n where n.case_id = of_case
      and n.closed_at + case n.state when 'CLOSED' then interval '10 years' else interval '2 years' end <= now()) then
    raise exception 'what is said in case % is still kept', of_case;
  end if;
end $$;

-- What happened stays, and so do reasons out of a list, but not what was written freely.
create function forget_words_of_timeline(of_case uuid) returns void language sql security definer begin atomic
  select public.require_keeping_time_over(of_case);
  update public.case_event e
     set params = jsonb_set(e.params, case e.kind when 'ATTACHED' then '{name}' else '{reason}' end::text[],
       '"ANONYMIZED"', false)
   where e.case_id = of_case
     and e.kind in ('ATTACHED', 'REFERRED_BY_CHOICE', 'REFERRAL_TAKEN_BACK', 'TASK_TAKEN_BACK', 'UNMASKED', 'WITHDRAWN')
     and not coalesce(e.params ->> 'reason' ~ '^[A-Z_]+$', false);
end;

create function forget_words_of_services(of_case uuid) returns void language sql security definer begin atomic
  select public.require_keeping_time_over(of_case);
  update public.service_record s set words = '', staff_name = null, photos = '{}' where s.case_id = of_case;
end;

create function forget_words_of_ratings(of_case uuid) returns void language sql security definer begin atomic
  select public.require_keeping_time_over(of_case);
  update public.rating r set words = null where r.case_id = of_case;
end;

-- The reasons of a suggestion tell the age of a person, and how far away the person lives.
create function forget_matches(of_case uuid) returns void language sql security definer begin atomic
  select public.require_keeping_time_over(of_case);
  delete from public.match_result m where m.case_id = of_case;
end;
