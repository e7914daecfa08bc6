package org.wushe.process.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.cases.ui.CasePage;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.LiveUpdates;
import org.wushe.process.TaskCounts;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.Listing;
import org.wushe.ui.Live;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Toast;

/** 我的待办: what waits for me or my organisation, the most urgent first. */
@Route(value = "tasks", layout = MainLayout.class)
@Menu(title = "process.nav.tasks", icon = "wushe:tasks", order = 20)
@Requires(Operation.WORK_ON_TASKS)
@StyleSheet("process.css")
public class InboxScreen extends Screen implements AfterNavigationObserver {

	private final transient UserTasks tasks;

	private final transient CurrentAccess currentAccess;

	private final transient TaskWords words;

	private final InboxTabs tabs;

	private final InboxFilters filters;

	private final Listing<UserTask> listing;

	private transient TaskCounts counts;

	InboxScreen(UserTasks tasks, CurrentAccess currentAccess, TaskWords words, TaskColumns columns,
			InboxFilterChoices choices, LiveUpdates updates) {
		this.tasks = tasks;
		this.currentAccess = currentAccess;
		this.words = words;
		Access access = currentAccess.get();
		this.counts = tasks.counts(access, ChosenDivision.of(access).orElse(null));
		heading(getTranslation(
				(access.organizationCode() != null) ? "process.nav.tasks.organization" : "process.nav.tasks"),
				getTranslation("process.inbox.description"));
		this.tabs = new InboxTabs(access, this::refresh);
		this.filters = new InboxFilters(access, choices, this::refresh);
		this.listing = new Listing<>(getTranslation("process.nav.tasks"), columns.card(access));
		columns.addTo(this.listing, access, this::claim, this::release);
		this.listing.opens(InboxScreen::open);
		this.listing.setEmptyStateText(getTranslation("process.inbox.empty"));
		this.listing.fetch(
				query -> tasks.list(currentAccess.get(), filter(), query.getOffset(), query.getLimit()).stream(),
				query -> tasks.count(currentAccess.get(), filter()));
		if (access.division() != null && access.allows(Operation.PLAN_BATCH)) {
			actions(new Anchor("batch", getTranslation("planning.title")));
		}
		content(this.tabs, this.filters, this.listing);
		Live.follow(this, updates, Live.tasksAround(access), this::othersDidSomething);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		event.getLocation().getQueryParameters().getSingleParameter("tab").ifPresent(this.tabs::choose);
		event.getLocation().getQueryParameters().getSingleParameter("due").ifPresent(this.filters::due);
		refresh();
	}

	private TaskFilter filter() {
		return this.filters.applyTo(TaskFilter.of(this.tabs.chosen()));
	}

	private void refresh() {
		Access access = this.currentAccess.get();
		this.counts = this.tasks.counts(access, ChosenDivision.of(access).orElse(null));
		this.tabs.show(this.counts);
		this.listing.refresh();
	}

	private void othersDidSomething() {
		TaskCounts before = this.counts;
		refresh();
		if (this.counts.all() > before.all()) {
			LiveRegion.announce(UI.getCurrent(),
					getTranslation("process.inbox.arrived", this.counts.all() - before.all(), this.counts.all()));
		}
	}

	private void claim(UserTask task) {
		change(() -> this.tasks.claim(this.currentAccess.get(), task.key()), "process.task.claimed", task);
	}

	private void release(UserTask task) {
		change(() -> this.tasks.release(this.currentAccess.get(), task.key()), "process.task.released", task);
	}

	private void change(Runnable step, String done, UserTask task) {
		try {
			step.run();
			Toast.done(getTranslation(done, this.words.name(task)));
		}
		catch (DomainRefusal ex) {
			Toast.refused(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		refresh();
	}

	private static void open(UserTask task) {
		UI.getCurrent().navigate(path(task));
	}

	static String path(UserTask task) {
		return (task.caseId() != null) ? CasePage.path(task.caseId(), task.key()) : "tasks/" + task.key();
	}

}
