package org.wushe.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DomainRefusal;

/**
 * What an organisation reports of a service that it gave.
 *
 * @param photos attachments that the person uploaded
 * @param placeFree when the place is free; only asked of what somebody may keep, and null
 * where nothing was said of it
 */
public record ServiceReport(Instant servedAt, int minutes, String words, @Nullable String staffName, List<UUID> photos,
		@Nullable PlaceFree placeFree) {

	private static final int MAXIMUM_WORDS = 2_000;

	private static final int MAXIMUM_NAME = 40;

	/** Clocks of phones differ from ours. */
	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

	public ServiceReport {
		photos = List.copyOf(photos);
	}

	/** One that says nothing of the place. */
	public ServiceReport(Instant servedAt, int minutes, String words, @Nullable String staffName, List<UUID> photos) {
		this(servedAt, minutes, words, staffName, photos, null);
	}

	public ServiceReport with(PlaceFree free) {
		return new ServiceReport(this.servedAt, this.minutes, this.words, this.staffName, this.photos, free);
	}

	/**
	 * @throws DomainRefusal if something is missing or too long, or lies in the future
	 */
	void check(Instant now) {
		Words.require("words", this.words, MAXIMUM_WORDS);
		Words.optional("staffName", this.staffName, MAXIMUM_NAME);
		ServicePlan.checkMinutes(this.minutes);
		if (this.servedAt.isAfter(now.plus(CLOCKS_DIFFER))) {
			throw DomainRefusal.invalid("servedAt", "referrals.refused.served-in-future");
		}
		if (this.placeFree instanceof PlaceFree.On on) {
			on.check(now);
		}
	}

	/**
	 * @param ratedAt when the service was rated that this one puts right
	 * @throws DomainRefusal if it lies before the organisation took the referral on, or
	 * before the rating
	 */
	void checkAgainst(Referral referral, Optional<Instant> ratedAt) {
		Instant accepted = referral.answeredAt();
		if (accepted != null && isBefore(accepted)) {
			throw DomainRefusal.invalid("servedAt", "referrals.refused.served-before-accepted");
		}
		if (ratedAt.filter(this::isBefore).isPresent()) {
			throw DomainRefusal.invalid("servedAt", "referrals.refused.served-before-rated");
		}
	}

	private boolean isBefore(Instant moment) {
		return this.servedAt.isBefore(moment.minus(CLOCKS_DIFFER));
	}

}
