package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

/**
 * The organisations: first those that the demo accounts belong to, then a committee for
 * each community and an office for each street, then others of every kind until there are
 * enough.
 */
final class Roster {

	private static final List<String> WORDS = List.of("暖心", "橘乡", "同行", "启明", "和风", "春晖", "向阳", "金穗", "邻好", "青禾", "微光",
			"福满", "江畔", "云帆", "萤火", "晨露", "安澜", "朝夕", "恒爱", "乐居");

	private static final String REGION = "360702";

	private static final int WELL_GRADED = 3;

	private final long seed;

	private final LocalDate day;

	private final List<Neighborhood> neighborhoods;

	private final List<OrganizationTrait> traits = OrganizationTrait.load();

	private final Map<String, Organization> organizations = new LinkedHashMap<>();

	private int number;

	Roster(long seed, LocalDate day, List<Neighborhood> neighborhoods) {
		this.seed = seed;
		this.day = day;
		this.neighborhoods = neighborhoods;
	}

	/** At least those of the demo accounts, otherwise as many as asked for. */
	static List<Organization> invent(long seed, LocalDate day, List<Neighborhood> neighborhoods, int count) {
		Roster roster = new Roster(seed, day, neighborhoods);
		roster.enlistDemo();
		roster.enlistCommittees(count);
		for (int i = 0; roster.organizations.size() < count; i++) {
			roster.enlist(roster.traits.get(i % roster.traits.size()), i);
		}
		return List.copyOf(roster.organizations.values());
	}

	/** Those who offer services, with what they do. */
	static List<Provider> providers(List<Organization> organizations) {
		List<OrganizationTrait> traits = OrganizationTrait.load();
		List<Provider> providers = new ArrayList<>();
		for (Organization organization : organizations) {
			Optional<OrganizationTrait> trait = traits.stream()
				.filter(candidate -> candidate.kind() == organization.kind()
						&& organization.name().contains(candidate.trait()))
				.findFirst();
			trait.ifPresent(found -> providers.add(new Provider(organization, found)));
		}
		return providers;
	}

	private void enlistDemo() {
		try (Reader file = ReferenceLists.open("demo-organizations.csv")) {
			Table.read(file, List.of("code", "kind", "name", "division", "registration", "grade"), row -> {
				Registration registration = Registration.valueOf(row.require("registration"));
				String code = row.require("code");
				DivisionCode division = new DivisionCode(row.require("division"));
				return add(code, OrganizationKind.valueOf(row.require("kind")), row.require("name"),
						(registration == Registration.FILED) ? null : code, registration,
						row.get("grade").isEmpty() ? null : row.number("grade"), division);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void enlistCommittees(int count) {
		for (Neighborhood neighborhood : this.neighborhoods) {
			if (this.organizations.size() >= count) {
				return;
			}
			statutory(neighborhood.street().code(), OrganizationKind.STREET, neighborhood.street().name() + "办事处",
					"11");
			if (this.organizations.size() < count) {
				statutory(neighborhood.community().code(), OrganizationKind.COMMUNITY,
						neighborhood.community().name() + "居民委员会", "55");
			}
		}
	}

	private void statutory(DivisionCode division, OrganizationKind kind, String name, String prefix) {
		boolean known = this.organizations.values()
			.stream()
			.anyMatch(organization -> organization.kind() == kind && organization.division().equals(division));
		if (!known) {
			String code = creditCode(prefix);
			add(code, kind, name, code, Registration.STATUTORY, null, division);
		}
	}

	private void enlist(OrganizationTrait trait, int index) {
		Dice dice = Dice.of(this.seed, "organization", index);
		Neighborhood home = this.neighborhoods.get(index % this.neighborhoods.size());
		String word = WORDS.get((index + index / WORDS.size()) % WORDS.size())
				+ ((index < 300) ? "" : WORDS.get(index / 17 % WORDS.size()));
		String name = PhraseBook.fill(trait.name(),
				Map.of("word", word, "community", home.shortName(), "street", home.street().name().replace("街道", "")));
		boolean taken = this.organizations.values().stream().anyMatch(other -> other.name().equals(name));
		boolean filed = trait.registration() == Registration.FILED;
		DivisionCode division = trait.name().contains("{community}") ? home.community().code() : home.street().code();
		String code = filed ? "BA-%s-%02d".formatted(division, 10 + index / this.neighborhoods.size())
				: creditCode((trait.kind() == OrganizationKind.ENTERPRISE) ? "91" : "52");
		Integer grade = (!filed && trait.kind() != OrganizationKind.ENTERPRISE && dice.chance(0.6)) ? dice.between(2, 5)
				: null;
		add(code, trait.kind(), taken ? name + "第" + (index / this.traits.size() + 1) + "服务部" : name,
				filed ? null : code, trait.registration(), grade, division);
	}

	private Organization add(String code, OrganizationKind kind, String name, @Nullable String creditCode,
			Registration registration, @Nullable Integer grade, DivisionCode division) {
		Dice dice = Dice.of(this.seed, "organization " + code, 0);
		LocalDate valid = (grade != null) ? this.day.plusMonths(dice.between(8, 50)) : null;
		Organization organization = new Organization(code, kind, name, creditCode, registration, grade, valid, division,
				List.of(area(kind, division, grade, dice)), introduction(kind, name), point(division, dice), null, 0);
		this.organizations.putIfAbsent(code, organization);
		return organization;
	}

	/**
	 * Offices and committees serve their own; well graded and commercial ones the county.
	 */
	private static DivisionCode area(OrganizationKind kind, DivisionCode division, @Nullable Integer grade, Dice dice) {
		boolean wide = switch (kind) {
			case ENTERPRISE -> dice.chance(0.6);
			case SOCIAL_ORGANIZATION -> grade != null && grade >= WELL_GRADED;
			case CHARITY, DEPARTMENT, EVALUATOR -> true;
			default -> false;
		};
		return wide ? division.at(DivisionCode.Level.COUNTY) : division;
	}

	private Coordinates point(DivisionCode division, Dice dice) {
		Neighborhood near = this.neighborhoods.stream()
			.filter(neighborhood -> division.contains(neighborhood.community().code()))
			.findFirst()
			.orElse(this.neighborhoods.getFirst());
		return near.pointIn(near.grids().get(dice.between(0, near.grids().size() - 1)).code(), dice);
	}

	private static String introduction(OrganizationKind kind, String name) {
		return switch (kind) {
			case COMMUNITY -> "居民自治组织，办理本社区公共事务和公益事业。";
			case STREET -> "统筹辖区公共服务、公共管理和公共安全。";
			case DEPARTMENT -> "区级职能部门。";
			case SOCIAL_WORK_STATION -> "由专业社工驻站，面向困难群众开展个案、小组和社区工作。";
			case VOLUNTEER_TEAM -> name + "由热心居民组成，常年开展邻里互助。";
			case CHARITY -> "接受捐赠，资助社区公益项目，每季度公示收支。";
			case ENTERPRISE -> "本地注册的服务企业，明码标价，服务有保障。";
			case EVALUATOR -> "独立开展社会组织评估和项目绩效评价。";
			case SOCIAL_ORGANIZATION -> "扎根社区的社会组织，收费公开，接受居民评价。";
		};
	}

	private String creditCode(String prefix) {
		this.number++;
		return FictionalNumbers.creditCode(prefix, REGION, "MJ%06d".formatted(2000 + this.number));
	}

}
