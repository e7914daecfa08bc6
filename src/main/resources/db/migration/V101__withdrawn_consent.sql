-- Consent can be withdrawn at any time; what was done before stays lawful (PIPL 15). What was agreed to, and when,
-- stays on the need; these say since when it does not hold any more.
alter table need
  add column consent_withdrawn_at timestamptz,
  add column sensitive_withdrawn_at timestamptz;

-- Then nothing has to be kept until the time is over (PIPL 47).
create or replace function require_keeping_time_over(of_case uuid) returns void language plpgsql stable security definer as $$
begin
  if not public.asks_as_system() or not exists (select from public.need n where n.case_id = of_case
      and (n.consent_withdrawn_at is not null or n.sensitive_withdrawn_at is not null
        or n.closed_at + case n.state when 'CLOSED' then interval '10 years' else interval '2 years' end <= now())) then
    raise exception 'what is said in case % is still kept', of_case;
  end if;
end $$;
