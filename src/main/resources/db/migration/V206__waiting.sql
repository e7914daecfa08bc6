-- Who waits is read in the order in which they came, among millions of needs that are closed; likewise the referrals
-- that nobody has answered.
create index need_waiting_in_turn on need (reported_at, id) where state in ('CLASSIFIED', 'MATCHING', 'REFERRED', 'UNMET');
create index referral_waiting on referral (expires_at) where state = 'REQUESTED';
