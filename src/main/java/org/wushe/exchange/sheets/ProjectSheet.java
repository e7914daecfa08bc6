package org.wushe.exchange.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.hsds.HsdsId;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.OfferingQuery;
import org.wushe.library.Project;
import org.wushe.library.ProjectFilter;
import org.wushe.library.ProjectPlan;
import org.wushe.library.Projects;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Organizations;
import org.wushe.parties.SpecialGroup;

/**
 * 项目: one designed programme a row. Neither its evidence, whose figures may point at
 * somebody, nor its runs go in or out.
 */
@Component
class ProjectSheet implements Sheet {

	private static final BigDecimal DEAREST = BigDecimal.valueOf(ProjectPlan.MAXIMUM_CENTS, 2);

	private final SheetWords words;

	private final Projects projects;

	private final Organizations organizations;

	private final ServiceCategories categories;

	ProjectSheet(SheetWords words, Projects projects, Organizations organizations, ServiceCategories categories) {
		this.words = words;
		this.projects = projects;
		this.organizations = organizations;
		this.categories = categories;
	}

	@Override
	public SheetKind kind() {
		return SheetKind.PROJECTS;
	}

	@Override
	public List<Column> columns(Access access) {
		return List.of(Column.of("id"), Column.required("name"),
				Column.required("category")
					.among(this.categories.all(access).stream().map(ServiceCategory::nameZh).distinct().toList()),
				Column.of("keeper"), Column.of("division"), Column.of("area"), Column.of("groups"),
				Column.required("target"), Column.required("content"), Column.required("standard"),
				Column.required("budget"), Column.required("months"), Column.required("people"), Column.of("status"));
	}

	@Override
	public String column(String field) {
		return switch (field) {
			case "title" -> "name";
			case "costCents" -> "budget";
			default -> field;
		};
	}

	@Override
	public @Nullable Entry entry(Access access, Cells cells, @Nullable DivisionCode where) {
		String title = cells.required("name", ProjectPlan.MAXIMUM_TITLE);
		cells.required("category", 100);
		ServiceCategory category = cells.choice("category",
				said -> SheetWords.category(this.categories.all(access), said));
		String keeper = cells.orNull("keeper", 100);
		if (keeper != null && this.organizations.find(access, keeper).isEmpty()) {
			cells.refuse("keeper", "organization", keeper);
		}
		DivisionCode said = cells.choice("division", Cells::division);
		DivisionCode division = (said == null && cells.text("division").isEmpty()) ? where : said;
		if (division == null && cells.text("division").isEmpty()) {
			cells.refuse("division", "missing");
		}
		List<DivisionCode> area = List.copyOf(cells.choices("area", Cells::division));
		Set<SpecialGroup> groups = cells.choices("groups", one -> Optional.ofNullable(this.words.groups().get(one)));
		String target = cells.required("target", ProjectPlan.MAXIMUM_TARGET);
		String content = cells.required("content", ProjectPlan.MAXIMUM_WORDS);
		String standard = cells.required("standard", ProjectPlan.MAXIMUM_WORDS);
		cells.required("budget", 20);
		BigDecimal budget = cells.number("budget", BigDecimal.ZERO, DEAREST, 2);
		cells.required("months", 20);
		Integer months = cells.whole("months", 1, ProjectPlan.MAXIMUM_MONTHS);
		cells.required("people", 20);
		Integer people = cells.whole("people", 1, ProjectPlan.MAXIMUM_PEOPLE);
		UUID id = id(access, cells, title, division);
		if (!cells.isGood() || category == null || division == null || id == null || budget == null) {
			return null;
		}
		return new Entry.OfProject(new Project(id,
				new ProjectPlan(title, category.code(), division, keeper, area.isEmpty() ? List.of(division) : area,
						groups, target, content, standard, budget.movePointRight(2).longValueExact(), months, people),
				EntryStatus.DRAFT, null, 0, Instant.EPOCH));
	}

	@Override
	public Map<String, String> known(Access access, Cells cells, @Nullable DivisionCode where) {
		DivisionCode division = cells.text("division").flatMap(Cells::division).orElse(where);
		UUID id = id(access, new Cells(cells.texts()), cells.text("name").orElse(""), division);
		return Optional.ofNullable(id)
			.flatMap(each -> this.projects.find(access, each))
			.map(project -> Sheet.byColumn(columns(access), row(project, name(access, project.plan().categoryCode()))))
			.orElse(Map.of());
	}

	private String name(Access access, String category) {
		return this.categories.find(access, category).map(ServiceCategory::nameZh).orElse(category);
	}

	/** The same title in the same place is the same project. */
	private @Nullable UUID id(Access access, Cells cells, String title, @Nullable DivisionCode division) {
		Optional<String> said = cells.text("id");
		if (said.isEmpty()) {
			return HsdsId.of("sheet", kind(), String.valueOf(division), title);
		}
		try {
			UUID id = UUID.fromString(said.get());
			if (this.projects.find(access, id).isPresent()) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below: there is no such project.
		}
		cells.refuse("id", "unknown-id");
		return null;
	}

	@Override
	public Stream<List<String>> rows(Access access, OfferingQuery query, int most) {
		return this.projects
			.list(access, new ProjectFilter(query.text().strip(), query.categoryCode(), null, query.givenIn()), 0, most)
			.stream()
			.filter(project -> project.status().isPublic())
			.map(project -> row(project, name(access, project.plan().categoryCode())));
	}

	private List<String> row(Project project, String category) {
		ProjectPlan plan = project.plan();
		Long cents = plan.costCents();
		List<String> row = new ArrayList<>(List.of(project.id().toString(), plan.title(), category,
				ServiceSheet.text(plan.organizationCode()), plan.division().value(), ServiceSheet.codes(plan.area()),
				plan.groups().stream().sorted().map(this.words::group).collect(Collectors.joining("、")), plan.target(),
				plan.content(), plan.standard()));
		row.add((cents != null) ? BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString() : "");
		row.add(ServiceSheet.text(plan.months()));
		row.add(ServiceSheet.text(plan.people()));
		row.add(this.words.status(project.status()));
		return row;
	}

}
