package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
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
import org.wushe.ui.Glyph;
import org.wushe.ui.Texts;

/** Words, and ways to narrow what they find, each with how many it would leave. */
final class ProjectFilters extends Div {

	private final transient Texts texts;

	private final TextField text = new TextField();

	private final CategoryPicker category;

	private final Select<EntryStatus> status;

	private final Select<DivisionCode> place;

	private final Select<SpecialGroup> group;

	private final Select<ProjectCost> cost;

	private final Checkbox everywhere = new Checkbox();

	private final transient Consumer<ProjectView> show;

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
		this.show = show;
		this.category = new CategoryPicker(categories);
		this.text.setLabel(getTranslation("library.projects.text"));
		this.text.setPrefixComponent(Glyph.SEARCH.icon());
		this.text.setClearButtonVisible(true);
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				type.accept(this.view.asking(asked().withText(change.getValue())));
			}
		});
		this.category.setLabel(getTranslation("library.category"));
		this.category.setPlaceholder(getTranslation("library.category.all"));
		this.category.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				ask(asked().withCategory((change.getValue() != null) ? change.getValue().code() : null));
			}
		});
		this.status = select("library.project.status", "library.project.status.any",
				one -> counted(getTranslation("library.project.status." + one), one, this.facets.statuses()),
				one -> asked().with(one));
		this.place = select("library.projects.in", "library.given-in.anywhere",
				one -> this.facets.divisions().containsKey(one)
						? counted(divisions.name(access, one), one, this.facets.divisions())
						: divisions.name(access, one),
				one -> asked().in(one));
		this.group = select("library.for", "library.for.everyone",
				one -> counted(getTranslation("parties.group." + one), one, this.facets.groups()),
				one -> asked().forGroup(one));
		this.cost = select("library.projects.cost", "library.projects.cost.any",
				one -> counted(getTranslation("library.projects.cost." + one), one, this.facets.costs()),
				one -> asked().costing(one));
		this.everywhere.setLabel(getTranslation("library.projects.everywhere"));
		this.everywhere.setVisible(inPlace);
		this.everywhere.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				show.accept(this.view.withEverywhere(change.getValue()));
			}
		});
		add(new Filters(this.text, this.category, this.status, this.place, this.group, this.cost, this.everywhere));
	}

	private <T> Select<T> select(String label, String all, Function<T, String> name,
			Function<@Nullable T, ProjectFilter> chosen) {
		Select<T> select = new Select<>();
		ItemLabelGenerator<@Nullable T> names = one -> (one != null) ? name.apply(one) : getTranslation(all);
		select.setLabel(getTranslation(label));
		select.setEmptySelectionAllowed(true);
		select.setEmptySelectionCaption(getTranslation(all));
		select.setPlaceholder(getTranslation(all));
		select.setItemLabelGenerator(names);
		select.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				ask(chosen.apply(change.getValue()));
			}
		});
		return select;
	}

	private ProjectFilter asked() {
		return this.view.asked();
	}

	private void ask(ProjectFilter next) {
		this.show.accept(this.view.asking(next));
	}

	/** Shows what is asked for, and what each way of narrowing would leave. */
	void show(ProjectView next, ProjectFacets counted) {
		this.view = next;
		this.facets = counted;
		if (!this.text.getValue().equals(asked().text())) {
			this.text.setValue(asked().text());
		}
		String code = asked().category();
		if (code != null) {
			this.category.pick(code);
		}
		else {
			this.category.clear();
		}
		this.status.setItems(EntryStatus.values());
		this.status.setValue(asked().status());
		this.place.setItems(LibraryFilters.places(asked().in(), counted.divisions().keySet()));
		this.place.setValue(asked().in());
		this.group.setItems(SpecialGroup.values());
		this.group.setValue(asked().group());
		this.cost.setItems(ProjectCost.values());
		this.cost.setValue(asked().cost());
		this.everywhere.setValue(next.everywhere());
	}

	/** Without a figure while nothing is counted. */
	private <T> String counted(String name, T way, Map<T, Long> counts) {
		return (this.facets == ProjectFacets.NONE) ? name
				: getTranslation("library.counted", name, this.texts.number(counts.getOrDefault(way, 0L)));
	}

}
