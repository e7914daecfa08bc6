package org.wushe.insight.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.insight.CommunityLists;
import org.wushe.insight.PublicNeed;
import org.wushe.insight.PublicProject;
import org.wushe.insight.PublicResource;
import org.wushe.library.Cost;
import org.wushe.library.ui.OfferingWords;
import org.wushe.library.ui.ProjectWords;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/**
 * The three lists as tables of words: the same on the page, on paper and in the workbook.
 */
@Component
class ListTexts {

	private static final Access ANYBODY = new Access("", "", "", Set.of(), null, null);

	private final OfferingWords offerings;

	private final ProjectWords projects;

	private final Translations translations;

	private final Texts texts;

	ListTexts(OfferingWords offerings, ProjectWords projects, Translations translations, Texts texts) {
		this.offerings = offerings;
		this.projects = projects;
		this.translations = translations;
		this.texts = texts;
	}

	/**
	 * One list.
	 *
	 * @param code {@code needs}, {@code resources} or {@code projects}
	 */
	record Sheet(String code, String name, String note, List<String> header, List<List<String>> rows) {
	}

	List<Sheet> sheets(CommunityLists lists) {
		return List.of(
				sheet("needs", List.of("month", "category", "standing", "needs"),
						lists.needs().stream().map(this::need).toList()),
				sheet("resources", List.of("kind", "category", "title", "keeper", "address", "cost"),
						lists.resources().stream().map(this::resource).toList()),
				sheet("projects", List.of("category", "project", "target", "content", "standard", "budget", "months",
						"people", "keeper"), lists.projects().stream().map(this::project).toList()));
	}

	/** 春和里社区三项清单. */
	String title(CommunityLists lists) {
		return say("insight.lists.of", lists.community().name());
	}

	String day(CommunityLists lists) {
		return say("insight.lists.day", lists.place(),
				DateTimeFormatter.ofPattern(say("ui.date.day-of-year"), locale()).format(lists.day()));
	}

	private Sheet sheet(String code, List<String> columns, List<List<String>> rows) {
		return new Sheet(code, say("insight.lists." + code), say("insight.lists." + code + ".note"),
				columns.stream().map(column -> say("insight.lists.column." + column)).toList(), rows);
	}

	private List<String> need(PublicNeed need) {
		String month = DateTimeFormatter.ofPattern(say("insight.month"), locale()).format(need.month());
		return List.of(month, category(need.categoryCode()), say("insight.standing." + need.standing()),
				(need.needs() != null) ? this.texts.number(need.needs().longValue())
						: say("insight.lists.fewer", PublicNeed.LEAST));
	}

	private List<String> resource(PublicResource resource) {
		String title = (resource.title() != null) ? resource.title() : say("insight.lists.counted", resource.entries());
		String cost = (resource.costCents() != null)
				? this.offerings.cost(new Cost(resource.costCents(), resource.costNote())) : "";
		return List.of(say("insight.lists.kind." + resource.kind()), category(resource.categoryCode()), title,
				Objects.requireNonNullElse(resource.keeper(), ""), Objects.requireNonNullElse(resource.address(), ""),
				cost);
	}

	private List<String> project(PublicProject project) {
		return List.of(category(project.categoryCode()), project.title(), project.target(), project.content(),
				project.standard(), this.projects.cost(project.costCents()), this.projects.months(project.months()),
				this.projects.people(project.people()), project.keeper());
	}

	private String category(@Nullable String code) {
		return (code != null) ? this.offerings.category(ANYBODY, code) : "";
	}

	private String say(String key, @Nullable Object... params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	private static Locale locale() {
		UI ui = UI.getCurrent();
		return Translations.supported((ui != null) ? ui.getLocale() : null);
	}

}
