package org.wushe.process.ui;

import java.util.EnumMap;
import java.util.Map;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import org.wushe.identity.Access;
import org.wushe.process.TaskCounts;
import org.wushe.process.TaskFilter;
import org.wushe.ui.TabBar;

/** The tabs of the inbox with how many wait under each. */
final class InboxTabs extends TabBar {

	private final Map<TaskFilter.Tab, Tab> tabs = new EnumMap<>(TaskFilter.Tab.class);

	private final Map<TaskFilter.Tab, Span> numbers = new EnumMap<>(TaskFilter.Tab.class);

	InboxTabs(Access access, Runnable changed) {
		boolean ofOrganization = access.organizationCode() != null;
		for (TaskFilter.Tab kind : TaskFilter.Tab.values()) {
			if (kind != TaskFilter.Tab.MY_ORGANIZATION || ofOrganization) {
				Span number = new Span();
				number.addClassName("tab-count");
				Tab tab = new Tab(new Span(getTranslation("process.tab." + kind)), number);
				this.tabs.put(kind, tab);
				this.numbers.put(kind, number);
				add(tab);
			}
		}
		choose((ofOrganization ? TaskFilter.Tab.MY_ORGANIZATION : TaskFilter.Tab.MINE).name());
		addSelectedChangeListener(change -> {
			if (change.isFromClient()) {
				changed.run();
			}
		});
	}

	TaskFilter.Tab chosen() {
		return this.tabs.entrySet()
			.stream()
			.filter(entry -> entry.getValue().equals(getSelectedTab()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(TaskFilter.Tab.ALL);
	}

	/**
	 * Chooses the tab of that name, if there is one.
	 */
	void choose(String name) {
		this.tabs.forEach((kind, tab) -> {
			if (kind.name().equalsIgnoreCase(name)) {
				setSelectedTab(tab);
			}
		});
	}

	void show(TaskCounts counts) {
		this.numbers.forEach((kind, number) -> number.setText(String.valueOf(counts.of(kind))));
	}

}
