package org.wushe.ratings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.CaseStep;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.Words;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.interests.Interests;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;

/**
 * Who was served says how it was: once for each service, by a link that works once, and
 * once more after it was put right. Nothing here says who it was.
 */
@Service
public class Ratings {

	private final RatingRepository repository;

	private final RatingTags tags;

	private final Tokens tokens;

	private final Referrals referrals;

	private final Needs needs;

	private final Cases cases;

	private final Interests interests;

	private final WorkingCalendars calendars;

	private final RatingTerms terms;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Ratings(RatingRepository repository, RatingTags tags, Tokens tokens, Referrals referrals, Needs needs, Cases cases,
			Interests interests, WorkingCalendars calendars, RatingTerms terms, AuditLog auditLog,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.tags = tags;
		this.tokens = tokens;
		this.referrals = referrals;
		this.needs = needs;
		this.cases = cases;
		this.interests = interests;
		this.calendars = calendars;
		this.terms = terms;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The service can be rated from now on. Asking again changes nothing.
	 */
	@Transactional
	public RatingPeriod openForRating(Access access, UUID referralId) {
		Referral referral = this.referrals.get(access, referralId);
		Instant until = until(access, referral);
		boolean opened = this.repository.open(access, referral, Tokens.hash(this.tokens.next()), now(), until);
		if (opened) {
			this.cases.record(access, referral.caseId(), TimelineKind.RATING_INVITED,
					Map.of("until", until.toString()));
		}
		return new RatingPeriod(referral.round(), opened ? until : this.repository.openUntil(access, referral));
	}

	/**
	 * A link to show to the resident, as QR code or by hand. An earlier link of the same
	 * service ends; the time until which it can be rated stays.
	 * @throws DomainRefusal if nothing was served, it has been rated or the time is over,
	 * or if the person's own organisation served or the person has an interest in it
	 */
	@Transactional
	public RatingLink invite(Access access, UUID referralId) {
		Referral referral = this.referrals.get(access, referralId);
		access.require(Operation.INVITE_RATING, referral.divisionCode());
		if (access.belongsTo(referral.organizationCode())) {
			throw DomainRefusal.conflict("ratings.refused.own-service");
		}
		this.interests.requireNone(access, referral.organizationCode());
		if (referral.state() != ReferralState.COMPLETED) {
			throw DomainRefusal.conflict("ratings.refused.nothing-served");
		}
		String token = this.tokens.next();
		Instant until = this.repository.invite(access, referral, Tokens.hash(token), now(), until(access, referral))
			.orElseThrow(() -> DomainRefusal.conflict("ratings.refused.over"));
		this.auditLog.record(access, "ratings.invite", "referral", referralId.toString(), referral.caseId(), null);
		return new RatingLink(token, until);
	}

	/**
	 * What the link is about.
	 * @param visitor who is signed in on the device, if anyone
	 * @throws DomainRefusal if the link is unknown, used or too old, or if staff holds it
	 */
	@Transactional(readOnly = true)
	public RatingInvitation open(@Nullable Access visitor, String token) {
		RatingRepository.Invited invited = invited(visitor, token, false);
		return new RatingInvitation(invited.organizationName(), invited.category(), invited.round(), invited.servedAt(),
				invited.staffName(), invited.expiresAt(), this.tags.inForce(Access.system()).tags());
	}

	/**
	 * The resident rates, once.
	 * @param visitor who is signed in on the device, if anyone
	 * @throws DomainRefusal if the link does not allow it, or a bad level says no reason
	 */
	@Transactional
	public Rating submit(@Nullable Access visitor, String token, RatingForm form) {
		RatingRepository.Invited invited = invited(visitor, token, true);
		Rating rating = rate(Access.system(), invited, form, RatingChannel.LINK);
		this.auditLog.record(Access.system(), "ratings.submit", "referral", invited.referralId().toString(),
				invited.caseId(), RatingChannel.LINK.name());
		return rating;
	}

	/**
	 * Staff writes down what a resident said on paper or by telephone, and it is marked
	 * so.
	 * @throws DomainRefusal as for the link
	 */
	@Transactional
	public Rating enter(Access access, UUID referralId, RatingForm form, RatingChannel channel) {
		if (channel == RatingChannel.LINK) {
			throw DomainRefusal.invalid("channel", "ratings.refused.channel");
		}
		RatingLink link = invite(access, referralId);
		RatingRepository.Invited invited = invited(null, link.token(), true);
		this.auditLog.record(access, "ratings.enter", "referral", referralId.toString(), invited.caseId(),
				channel.name());
		return rate(access, invited, form, channel);
	}

	/**
	 * What was said of a referral's service, of the last round of it; empty if nothing.
	 */
	@Transactional(readOnly = true)
	public Optional<Rating> ofReferral(Access access, UUID referralId) {
		Referral referral = this.referrals.get(access, referralId);
		return ofCase(access, referral.caseId()).stream()
			.filter(rating -> rating.referralId().equals(referralId) && rating.round() == referral.round())
			.findFirst();
	}

	/** All ratings of a case, the follow-up last. */
	@Transactional(readOnly = true)
	public List<Rating> ofCase(Access access, UUID caseId) {
		access.require(Operation.READ_RATINGS);
		return this.repository.ofCase(access, caseId);
	}

	/** Ratings that the person may see, the newest first. */
	@Transactional(readOnly = true)
	public List<Rating> list(Access access, boolean badOnly, int offset, int limit) {
		access.require(Operation.READ_RATINGS);
		return this.repository.list(access, badOnly, offset, limit);
	}

	/**
	 * How the services were rated that the person's organisation evaluates, the newest
	 * first; empty for everybody who evaluates none.
	 */
	@Transactional(readOnly = true)
	public List<RatingOutcome> outcomes(Access access, boolean badOnly, int offset, int limit) {
		access.require(Operation.READ_RATINGS);
		return this.repository.outcomes(access, badOnly, offset, limit);
	}

	/** How many of the ratings or outcomes that the person may see are positive. */
	@Transactional(readOnly = true)
	public RatingShare share(Access access) {
		access.require(Operation.READ_RATINGS);
		return RatingOutcome.isAllFor(access) ? this.repository.shareOfOutcomes(access) : this.repository.share(access);
	}

	/** The tags in force, in the order to show them. */
	@Transactional(readOnly = true)
	public List<RatingTag> tags(Access access) {
		return this.tags.inForce(access).tags();
	}

	private Rating rate(Access access, RatingRepository.Invited invited, RatingForm form, RatingChannel channel) {
		RatingLevel level = RatingLevel.of(form.level());
		RatingTags.Revision revision = this.tags.inForce(access);
		List<String> chosen = revision.check(level, form.tags());
		String words = Words.optional("words", form.words(), RatingForm.MAXIMUM_WORDS);
		if (!level.isPositive() && chosen.isEmpty() && words == null) {
			throw DomainRefusal.invalid("words", "ratings.refused.reason-missing");
		}
		CaseStep step = CaseStep.of(invited.caseId(), TimelineKind.RATED,
				Map.of("level", Integer.toString(level.number()), "channel", channel.name()));
		this.needs.advance(access, invited.needId(), NeedState.RATED,
				(channel == RatingChannel.LINK) ? step.by(CaseStep.RESIDENT) : step);
		Rating rating = new Rating(UUID.randomUUID(), invited.caseId(), invited.referralId(), invited.organization(),
				invited.category(), invited.division(), invited.round(), level, chosen, words, channel,
				RatingState.first(level, invited.round()), now());
		this.repository.insert(access, rating, revision.number());
		if (invited.round() > 1) {
			this.repository.become(access, invited.caseId(), RatingState.CLOSED);
		}
		this.events.publishEvent(new Rating.Submitted(UUID.randomUUID(), invited.caseId(), invited.referralId(),
				level.number(), invited.round()));
		return rating;
	}

	private Instant until(Access access, Referral referral) {
		return this.calendars.forDivision(access, referral.divisionCode()).plus(now(), this.terms.invitation());
	}

	private RatingRepository.Invited invited(@Nullable Access visitor, String token, boolean lock) {
		if (visitor != null && !Set.of(Role.RESIDENT, Role.PUBLIC_VIEWER).containsAll(visitor.roles())) {
			throw DomainRefusal.conflict("ratings.refused.staff");
		}
		Optional<RatingRepository.Invited> invited = this.repository.invited(Access.system(), Tokens.hash(token), lock);
		RatingRepository.Invited found = invited
			.orElseThrow(() -> DomainRefusal.notFound("ratings.refused.unknown-link"));
		if (found.usedAt() != null) {
			throw DomainRefusal.of(DomainRefusal.Kind.GONE, "ratings.refused.used");
		}
		if (!found.expiresAt().isAfter(now())) {
			throw DomainRefusal.of(DomainRefusal.Kind.GONE, "ratings.refused.expired");
		}
		return found;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
