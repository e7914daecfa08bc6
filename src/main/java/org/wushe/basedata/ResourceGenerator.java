package org.wushe.basedata;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.CharityFund;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceKind;
import org.wushe.library.TalentProfile;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.library.VolunteerTeam;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;

/** Invents facilities, talents, volunteer teams, funds and goods. */
final class ResourceGenerator {

	private static final List<List<String>> FACILITIES = List.of(
			List.of("社区综合服务中心", "一站式受理大厅、议事室、调解室和图书角，周一至周日开放，议事室可以预约。", "culture"),
			List.of("日间照料室", "休息床位、康复器材和助浴间，老人可自带午餐加热。", "elderly-care.day-care"),
			List.of("文化活动室", "排练厅、棋牌室和书画桌，凭预约免费使用。", "culture.groups"));

	private static final List<List<String>> TALENTS = List.of(
			List.of("老电工", "三十年电工经验，愿意帮老人家修灯换插座。", "household.repair"),
			List.of("退休教师", "教过小学语文，周末可以辅导作业。", "child-care.after-school"),
			List.of("书法爱好者", "省书协会员，每年春节写春联，可开书法课。", "culture.groups"),
			List.of("退休护士", "会量血压、换药，懂慢病护理。", "medical.health-check"));

	private static final List<Opening> OPEN = List
		.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 30), LocalTime.of(20, 30)));

	private final long seed;

	private final Instant now;

	ResourceGenerator(long seed, Instant now) {
		this.seed = seed;
		this.now = now;
	}

	Stream<Resource> ofNeighborhood(Neighborhood neighborhood) {
		Dice dice = Dice.of(this.seed, "resources of " + neighborhood.community().code(), 0);
		List<String> facility = dice.pick(FACILITIES);
		List<String> center = FACILITIES.getFirst();
		List<String> talent = dice.pick(TALENTS);
		return Stream
			.of(facility(neighborhood, center, "0", dice),
					facility(neighborhood, facility.equals(center) ? FACILITIES.getLast() : facility, "1", dice),
					resource(ResourceKind.TALENT, null, neighborhood, talent, "2",
							new TalentProfile(List.of(talent.getFirst()), "周末", dice.between(4, 20),
									ListingConsent.MASKED),
							dice),
					resource(ResourceKind.GOODS, null, neighborhood,
							List.of("共享轮椅和爱心雨伞", "门卫室登记即可借用，用完归还。", "disability.assistive-devices"), "3",
							new Goods(dice.between(3, 30), "件", "登记后借用，用完归还"), dice));
	}

	private Resource facility(Neighborhood neighborhood, List<String> words, String number, Dice dice) {
		return resource(ResourceKind.FACILITY, null, neighborhood, words, number, new Facility(dice.between(60, 900),
				OPEN, dice.chance(0.7) ? Set.of(AccessFeature.WHEELCHAIR) : Set.of(), !words.equals(FACILITIES.get(1))),
				dice);
	}

	/** Teams and funds of those organisations that keep one. */
	Stream<Resource> ofOrganization(Organization organization, List<Neighborhood> neighborhoods) {
		Dice dice = Dice.of(this.seed, "resources of " + organization.code(), 0);
		Neighborhood home = neighborhoods.stream()
			.filter(neighborhood -> organization.division().contains(neighborhood.community().code()))
			.findFirst()
			.orElse(neighborhoods.getFirst());
		if (organization.kind() == OrganizationKind.VOLUNTEER_TEAM) {
			return Stream.of(resource(ResourceKind.VOLUNTEER_TEAM, organization, home,
					List.of(organization.name(), "常年开展邻里互助，随时欢迎加入。", "household.errands"), "0",
					new VolunteerTeam(dice.between(12, 120), List.of("陪伴", "代办"), List.of("助老", "邻里互助"), OPEN), dice));
		}
		if (organization.kind() == OrganizationKind.CHARITY) {
			String credit = organization.creditCode();
			return Stream.of(resource(ResourceKind.CHARITY_FUND, organization, home,
					List.of(organization.name() + "社区帮扶专项", "用于突发困难家庭的小额救助和社区公益项目，收支每季度公示。", "relief"), "0",
					new CharityFund("突发困难家庭小额救助、社区公益项目", (credit != null) ? credit : organization.code(), 300_000),
					dice));
		}
		return Stream.empty();
	}

	private Resource resource(ResourceKind kind, @org.jspecify.annotations.Nullable Organization owner,
			Neighborhood place, List<String> words, String number, ResourceContent content, Dice dice) {
		DivisionCode grid = dice.pick(place.grids()).code();
		Coordinates point = place.pointIn(grid, dice);
		String subject = (owner != null) ? owner.code() : place.community().code().value();
		String name = (owner != null || kind == ResourceKind.TALENT) ? words.get(0) : place.shortName() + words.get(0);
		return new Resource(Dice.of(this.seed, "resource " + kind + " " + subject + " " + number, 0).id(),
				(owner != null) ? owner.code() : null, place.community().code(), name, words.get(1), words.get(2),
				"%s%s%d号".formatted(place.street().name(), place.shortName(), dice.between(1, 60)), point, content,
				EntryStatus.PUBLISHED, this.now, 0, this.now);
	}

}
