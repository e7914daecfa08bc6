package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.ProjectCost;
import org.wushe.library.ProjectFacets;
import org.wushe.library.ProjectFilter;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Filters;
import org.wushe.ui.Texts;

/** Words, and ways to narrow what they find, each with how many it would leave. */
final class ProjectFilters extends Div {

	private final transient Texts texts;

	private final WordsField text;

	private final CategoryPicker category;

	private final Choice<EntryStatus> status;

	private final Choice<DivisionCode> place;

	private final Choice<SpecialGroup> group;

	private final Choice<ProjectCost> cost;

	private final Checkbox everywhere = new Checkbox();

	private transient ProjectFacets facets = ProjectFacets.NONE;

	private transient ProjectView view = ProjectView.EVERYTHING;

	/**
	 * @param inPlace whether the person works in a place
	 * @param show what to do when something is chosen
	 * @param type what to do while one types
	 */
	ProjectFilters(Access access, List<ServiceCategory> categories, Divisions divisions, Texts texts, boolean inPlace,
			Consumer<ProjectView> show, Consumer<ProjectView> type) {
		this.texts = texts;
		this.category = new CategoryPicker(categories);
		this.text = new WordsField("library.projects.text",
				words -> type.accept(this.view.asking(asked().withText(words))));
		this.category.setLabel(getTranslation("library.category"));
		this.category.setPlaceholder(getTranslation("library.category.all"));
		this.category.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view
					.asking(asked().withCategory((change.getValue() != null) ? change.getValue().code() : null)));
			}
		});
		this.status = new Choice<>("library.project.status", "library.project.status.any",
				one -> counted(getTranslation("library.project.status." + one), one, this.facets.statuses()),
				one -> show.accept(this.view.asking(asked().with(one))));
		this.place = new Choice<>("library.projects.in", "library.given-in.anywhere",
				one -> this.facets.divisions().containsKey(one)
						? counted(divisions.name(access, one), one, this.facets.divisions())
						: divisions.name(access, one),
				one -> show.accept(this.view.asking(asked().in(one))));
		this.group = new Choice<>("library.for", "library.for.everyone",
				one -> counted(getTranslation("parties.group." + one), one, this.facets.groups()),
				one -> show.accept(this.view.asking(asked().forGroup(one))));
		this.cost = new Choice<>("library.projects.cost", "library.projects.cost.any",
				one -> counted(getTranslation("library.projects.cost." + one), one, this.facets.costs()),
				one -> show.accept(this.view.asking(asked().costing(one))));
		this.everywhere.setLabel(getTranslation("library.projects.everywhere"));
		this.everywhere.setVisible(inPlace);
		this.everywhere.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.withEverywhere(change.getValue()));
			}
		});
		add(new Filters(this.text, this.category, this.status, this.place, this.group, this.cost, this.everywhere));
	}

	private ProjectFilter asked() {
		return this.view.asked();
	}

	/** Shows what is asked for, and what each way of narrowing would leave. */
	void show(ProjectView next, ProjectFacets counted) {
		this.view = next;
		this.facets = counted;
		this.text.show(asked().text());
		String code = asked().category();
		if (code != null) {
			this.category.pick(code);
		}
		else {
			this.category.clear();
		}
		this.status.show(List.of(EntryStatus.values()), asked().status());
		this.place.show(LibraryFilters.places(asked().in(), counted.divisions().keySet()), asked().in());
		this.group.show(List.of(SpecialGroup.values()), asked().group());
		this.cost.show(List.of(ProjectCost.values()), asked().cost());
		this.everywhere.setValue(next.everywhere());
	}

	/** Without a figure while nothing is counted. */
	private <T> String counted(String name, T way, Map<T, Long> counts) {
		return (this.facets == ProjectFacets.NONE) ? name
				: getTranslation("library.counted", name, this.texts.number(counts.getOrDefault(way, 0L)));
	}

}
