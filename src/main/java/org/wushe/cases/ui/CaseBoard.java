package org.wushe.cases.ui;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import org.jspecify.annotations.Nullable;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel.Living;
import org.wushe.cases.ui.CasePanel.Place;
import org.wushe.cases.ui.CasePanel.Wide;
import org.wushe.identity.Access;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.TabBar;

/**
 * The panels of a case, each at its place; on a phone one column at a time, chosen by
 * tabs.
 */
final class CaseBoard extends Div {

	private final transient List<CasePanel> panels;

	private final transient Map<Place, Div> places = new EnumMap<>(Place.class);

	private final transient Map<CasePanel, Component> drawn = new HashMap<>();

	private final transient Map<Place, Tab> tabs = new EnumMap<>(Place.class);

	private final TabBar bar = new TabBar();

	private final Div columns = new Div();

	private String task = "";

	CaseBoard(List<CasePanel> panels) {
		this.panels = panels;
		addClassName("case-board");
		this.columns.addClassName("case-columns");
		for (Place place : Place.values()) {
			Div column = new Div();
			column.addClassName("case-" + place.name().toLowerCase(Locale.ROOT));
			this.places.put(place, column);
		}
		for (Place place : List.of(Place.TASK, Place.FACTS, Place.MIDDLE, Place.SIDE)) {
			Tab tab = new Tab(getTranslation("cases.part." + place));
			this.tabs.put(place, tab);
			this.bar.add(tab);
			this.columns.add(at(place));
		}
		this.bar.addClassName("case-tabs");
		this.bar.addSelectedChangeListener(change -> choose());
		this.bar.setSelectedTab(tab(Place.FACTS));
		add(this.bar, this.columns);
	}

	/** The column, or the slot in the head, of a place. */
	Div at(Place place) {
		return Objects.requireNonNull(this.places.get(place));
	}

	/**
	 * Opens a task beside the case.
	 * @param key empty closes the one that is open
	 */
	void open(String key) {
		if (!key.equals(this.task)) {
			this.drawn.keySet().removeIf(panel -> panel.place() == Place.TASK);
			at(Place.TASK).removeAll();
		}
		this.task = key;
		tab(Place.TASK).setVisible(!key.isEmpty());
		this.bar.setSelectedTab(tab(key.isEmpty() ? Place.MIDDLE : Place.TASK));
		choose();
	}

	void draw(Access access, CaseFile file) {
		for (Map.Entry<Place, Div> place : this.places.entrySet()) {
			List<Component> parts = this.panels.stream()
				.filter(panel -> panel.place() == place.getKey())
				.flatMap(panel -> part(panel, access, file).stream())
				.toList();
			if (!place.getValue().getChildren().toList().equals(parts)) {
				place.getValue().removeAll();
				place.getValue().add(parts);
			}
		}
		Div beside = at(Place.TASK);
		this.columns.setClassName("with-task", beside.getComponentCount() > 0);
		this.columns.setClassName("with-wide-task", beside.getChildren().anyMatch(Wide.class::isInstance));
	}

	private Optional<Component> part(CasePanel panel, Access access, CaseFile file) {
		Component before = this.drawn.remove(panel);
		if (before instanceof Living living) {
			living.update(file);
			this.drawn.put(panel, before);
			return Optional.of(before);
		}
		Optional<Component> fresh = (panel.place() != Place.TASK) ? panel.render(access, file)
				: this.task.isEmpty() ? Optional.empty() : panel.render(access, file, this.task);
		Optional<Component> part = fresh.map(ComponentTexts::speak)
			.map(after -> stays(panel, before, after) ? Objects.requireNonNull(before) : after);
		part.ifPresent(component -> this.drawn.put(panel, component));
		return part;
	}

	/**
	 * Facts that look as before stay, so that nobody loses the button that they are about
	 * to press or stand on with the keyboard. Elsewhere buttons act on a referral or a
	 * task, which may be another one that looks alike.
	 */
	private static boolean stays(CasePanel panel, @Nullable Component before, Component after) {
		return before != null && panel.place() == Place.FACTS
				&& Likeness.between(before.getElement(), after.getElement());
	}

	private Tab tab(Place place) {
		return Objects.requireNonNull(this.tabs.get(place));
	}

	private void choose() {
		this.tabs.forEach((place, tab) -> {
			if (tab.equals(this.bar.getSelectedTab())) {
				this.columns.getElement().setAttribute("data-part", place.name().toLowerCase(Locale.ROOT));
			}
		});
	}

}
