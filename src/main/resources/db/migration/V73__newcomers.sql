-- Asked whenever somebody who refers needs in a place signs in for the first time.
create index need_child_in_danger on need (division_code text_pattern_ops) where child_in_danger and closed_at is null;
