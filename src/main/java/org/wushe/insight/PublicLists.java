package org.wushe.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * The three lists of a community 三项清单 (赣市府办字〔2022〕99号): what is needed, what there is,
 * what is planned. For everybody, so they are read as somebody who has no right at all:
 * needs only as numbers by category, month and where they stand, small ones suppressed,
 * and never a case of the restricted tier.
 */
@Service
public class PublicLists {

	/** A year: older needs tell little of what a community needs. */
	private static final int MONTHS = 12;

	private static final Access ANYBODY = new Access("", "", "", Set.of(), null, null);

	private final PublicListRepository repository;

	private final Divisions divisions;

	private final Clock clock;

	PublicLists(PublicListRepository repository, Divisions divisions, Clock clock) {
		this.repository = repository;
		this.divisions = divisions;
		this.clock = clock;
	}

	/** The place by its code; empty if it is not known. */
	@Transactional(readOnly = true)
	public Optional<Division> find(DivisionCode code) {
		return this.divisions.find(ANYBODY, code);
	}

	/** The communities for which something is published, in the order of their codes. */
	@Transactional(readOnly = true)
	public List<PublicPlace> places() {
		return this.repository.places(ANYBODY);
	}

	/** The divisions one level below, down to communities. */
	@Transactional(readOnly = true)
	public List<Division> within(DivisionCode code) {
		return (code.level().compareTo(DivisionCode.Level.COMMUNITY) < 0) ? this.divisions.children(ANYBODY, code)
				: List.of();
	}

	/** Empty unless there is such a community. */
	@Transactional(readOnly = true)
	public Optional<CommunityLists> of(DivisionCode code) {
		return find(code).filter(division -> division.level() == DivisionCode.Level.COMMUNITY).map(this::lists);
	}

	private CommunityLists lists(Division community) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		DivisionCode code = community.code();
		return new CommunityLists(community, this.divisions.place(ANYBODY, code), today,
				this.repository.needs(ANYBODY, code, today.withDayOfMonth(1).minusMonths(MONTHS - 1L)),
				this.repository.resources(ANYBODY, code), this.repository.projects(ANYBODY, code));
	}

}
