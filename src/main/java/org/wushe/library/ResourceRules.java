package org.wushe.library;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.CreditCode;

/** What an entry must say, whatever its kind, and what each kind must say. */
final class ResourceRules {

	private static final int NAME = 60;

	private static final int DESCRIPTION = 2000;

	private static final int NOTE = 200;

	private static final int UNIT = 10;

	private static final int MOST_ROWS = 14;

	private static final int MOST = 1_000_000;

	private ResourceRules() {
	}

	/**
	 * @throws DomainRefusal naming the first field that is wrong
	 */
	static void check(ResourceForm form) {
		Words.require("name", form.name(), NAME);
		Words.require("description", form.description(), DESCRIPTION);
		Words.optional("address", form.address(), NOTE);
		TalentPerson person = form.person();
		if (person != null && !person.equals(TalentPerson.NOBODY)) {
			Words.require("person", person.name(), NAME);
			Words.optional("phone", person.phone(), NAME);
		}
		switch (form.content()) {
			case Facility facility -> facility(facility);
			case TalentProfile talent -> {
				words("skills", talent.skills());
				Words.optional("availability", talent.availability(), NOTE);
				figure("hoursPerMonth", talent.hoursPerMonth(), 1, 744);
			}
			case VolunteerTeam team -> {
				figure("members", team.members(), 1, MOST);
				team.skills().forEach(skill -> Words.require("skills", skill, NAME));
				words("fields", team.fields());
				hours(team.opening());
			}
			case CharityFund fund -> fund(fund);
			case Goods goods -> {
				figure("quantity", goods.quantity(), 0, MOST);
				Words.require("unit", goods.unit(), UNIT);
				Words.optional("conditions", goods.conditions(), NOTE);
			}
		}
	}

	private static void facility(Facility facility) {
		figure("area", facility.area(), 1, MOST);
		hours(facility.opening());
		if (facility.bookable() && facility.opening().isEmpty()) {
			throw DomainRefusal.invalid("opening", "resources.refused.hours-missing");
		}
	}

	private static void hours(List<Opening> opening) {
		if (opening.size() > MOST_ROWS) {
			throw DomainRefusal.invalid("opening", "library.refused.too-many-hours", MOST_ROWS);
		}
		for (Opening hours : opening) {
			if (hours.opens() == null || hours.closes() == null || hours.days().isEmpty()
					|| !hours.closes().equals(LocalTime.MIDNIGHT) && !hours.opens().isBefore(hours.closes())) {
				throw DomainRefusal.invalid("opening", "resources.refused.hours");
			}
		}
	}

	private static void fund(CharityFund fund) {
		Words.require("purpose", fund.purpose(), NOTE);
		if (!CreditCode.isValid(fund.licence())) {
			throw DomainRefusal.invalid("licence", "resources.refused.licence");
		}
		figure("perCaseCents", fund.perCaseCents(), 1, Integer.MAX_VALUE);
		if (fund.perCaseCents() != null && fund.pays() == CharityFund.Pays.GENERALLY) {
			throw DomainRefusal.invalid("perCaseCents", "resources.refused.fund-general-limit");
		}
	}

	private static void words(String field, Iterable<String> words) {
		if (!words.iterator().hasNext()) {
			throw DomainRefusal.invalid(field, "resources.refused.missing." + field);
		}
		words.forEach(word -> Words.require(field, word, NAME));
	}

	private static void figure(String field, @Nullable Integer figure, int least, int most) {
		if (figure != null && (figure < least || figure > most)) {
			throw DomainRefusal.invalid(field, "resources.refused.figure", least, most);
		}
	}

	/** Whether somebody agreed to be listed, where it is about somebody. */
	static boolean mayBePublic(ResourceContent content) {
		return !(content instanceof TalentProfile talent && talent.consent() == TalentProfile.ListingConsent.NONE);
	}

}
