-- Whoever looks for the places that somebody keeps looks at those of one organisation or one place.
create index referral_place_kept on referral (organization_code, division_code) where place_held = 'KEPT';
