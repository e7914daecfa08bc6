package org.wushe.basedata;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.wushe.library.ServiceCategory;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Channel;
import org.wushe.needs.Consent;
import org.wushe.needs.NeedReport;
import org.wushe.needs.Reporter;
import org.wushe.needs.Requirements;
import org.wushe.needs.Urgency;

import java.util.Set;

/**
 * One invented need, and how far it has come.
 *
 * @param stopAt the step that is left to be done
 * @param declined the first organisation asked declines
 * @param badly the first service is rated badly
 */
record DemoNeed(NeedReport report, Stop stopAt, boolean declined, boolean badly, Dice dice) {

	/** Where the demo leaves a need. */
	enum Stop {

		REFER, ANSWER, SCHEDULE, REPORT, RATE, CLOSED, UNMET, WITHDRAWN

	}

	private static final List<Stop> STOPS = List.of(Stop.REFER, Stop.ANSWER, Stop.SCHEDULE, Stop.REPORT, Stop.RATE,
			Stop.CLOSED, Stop.CLOSED, Stop.CLOSED, Stop.REFER, Stop.ANSWER, Stop.CLOSED, Stop.CLOSED, Stop.SCHEDULE,
			Stop.REPORT, Stop.RATE, Stop.CLOSED, Stop.UNMET, Stop.WITHDRAWN, Stop.SCHEDULE, Stop.CLOSED);

	static DemoNeed invent(long seed, int index, List<Person> people, List<OfferingProfile> profiles,
			PhraseBook phrases, Map<String, ServiceCategory> categories) {
		Dice dice = Dice.of(seed, "need", index);
		Person person = dice.pick(people);
		List<OfferingProfile> fitting = profiles.stream()
			.filter(profile -> categories.containsKey(profile.category()))
			.filter(profile -> profile.eligibility().admitsAge(person.age())
					&& profile.eligibility().admitsAnyOf(person.groups()))
			.toList();
		OfferingProfile profile = dice.pick(fitting);
		String text = PhraseBook.fill(dice.pick(phrases.of("need", profile.category())), Map.of("who", person.who(),
				"when", dice.oneOf("周末", "每天中午", "这周内", "工作日上午"), "floor", Integer.toString(dice.between(2, 7))));
		boolean area = profile.beneficiary().equalsIgnoreCase("area");
		String tail = PhraseBook.fill(dice.pick(phrases.of(area ? "area-tail" : "tail")),
				Map.of("floor", Integer.toString(dice.between(3, 7))));
		Beneficiary beneficiary = area ? new Beneficiary.Area()
				: new Beneficiary.Person(person.id(), null, person.groups());
		UUID id = dice.id();
		NeedReport report = new NeedReport(id, dice.oneOf(Channel.values()), profile.category(), text + tail,
				dice.chance(0.15) ? Urgency.URGENT : Urgency.ORDINARY, person.grid(), null, null, beneficiary,
				Requirements.NONE, dice.chance(0.7) ? Reporter.SELF : Reporter.STAFF, Consent.FULL, false, Set.of(),
				List.of(), null);
		Stop stop = STOPS.get(index % STOPS.size());
		return new DemoNeed(report, stop, index % 20 == 8, index % 20 == 18, dice);
	}

}
