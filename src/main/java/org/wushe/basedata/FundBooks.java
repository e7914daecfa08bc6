package org.wushe.basedata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.wushe.identity.ChinaTime;
import org.wushe.library.Donation;
import org.wushe.library.FundGrant;
import org.wushe.library.FundParty;
import org.wushe.library.Resource;

/** Invents what a charity's fund received and paid. */
record FundBooks(List<Donation> donations, List<FundGrant> grants) {

	private static final List<String> SHOPS = List.of("东门粮油店", "向阳文具店", "惠民便利店", "青松装饰公司");

	private static final List<String> GIVERS = List.of("林晓", "周宁", "何平", "许安");

	static FundBooks invent(long seed, Instant now, Resource fund) {
		Dice dice = Dice.of(seed, "books of " + fund.id(), 0);
		LocalDate day = LocalDate.ofInstant(now, ChinaTime.ZONE);
		return new FundBooks(
				List.of(donation(dice, day, FundParty.Kind.ORGANIZATION, SHOPS, false),
						donation(dice, day, FundParty.Kind.PERSON, GIVERS, true),
						donation(dice, day, FundParty.Kind.PERSON, GIVERS, false)),
				List.of(new FundGrant(dice.between(2, 6) * 10_000L, day, person(dice), "临时困难救助", null),
						new FundGrant(dice.between(2, 6) * 10_000L, day,
								new FundParty(FundParty.Kind.ORGANIZATION, dice.pick(SHOPS)), "为困难家庭儿童购买学习用品", null)));
	}

	private static Donation donation(Dice dice, LocalDate day, FundParty.Kind kind, List<String> names,
			boolean hidden) {
		return new Donation(dice.between(10, 80) * 10_000L, day, new FundParty(kind, dice.pick(names)), hidden, "社区帮扶");
	}

	private static FundParty person(Dice dice) {
		return new FundParty(FundParty.Kind.PERSON, dice.pick(GIVERS));
	}

}
