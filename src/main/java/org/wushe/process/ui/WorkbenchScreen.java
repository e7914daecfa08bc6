package org.wushe.process.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.notification.LiveUpdates;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;

/** 工作台: what needs me now, my list, the last cases. */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "process.nav.workbench", icon = "wushe:workbench", order = 10)
@PermitAll
@StyleSheet("process.css")
public class WorkbenchScreen extends Screen implements AfterNavigationObserver {

	private final transient CurrentAccess currentAccess;

	private final transient WorkbenchParts parts;

	private final Div counts = new Div();

	private final Div lists = new Div();

	WorkbenchScreen(CurrentAccess currentAccess, WorkbenchParts parts, LiveUpdates updates, Texts texts, Clock clock) {
		this.currentAccess = currentAccess;
		this.parts = parts;
		Access access = currentAccess.get();
		heading(getTranslation("process.nav.workbench"),
				getTranslation("process.workbench.today", access.displayName(), texts.day(clock.instant())));
		if (access.allows(Operation.REPORT_NEED)) {
			Anchor report = new Anchor("needs/new", getTranslation("process.workbench.report"));
			report.addComponentAsFirst(Glyph.REPORT.icon());
			report.addClassName("button-link");
			actions(report);
		}
		this.counts.addClassName("counts");
		this.lists.addClassName("workbench-lists");
		content(this.counts, this.lists);
		Live.follow(this, updates, Live.around(access), this::show);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		show();
	}

	private void show() {
		Access access = this.currentAccess.get();
		List<Component> numbers = new ArrayList<>();
		List<Component> panels = new ArrayList<>();
		if (access.allows(Operation.WORK_ON_TASKS)) {
			numbers.addAll(this.parts.taskCounts(access));
			panels.add(this.parts.tasks(access));
		}
		if (access.allows(Operation.READ_CASE)) {
			numbers.add(this.parts.waiting(access));
			panels.add(this.parts.cases(access));
		}
		if (access.allows(Operation.MONITOR_PROCESSES)) {
			numbers.add(this.parts.incidents(access));
		}
		this.counts.removeAll();
		this.counts.add(numbers);
		this.lists.removeAll();
		this.lists.add(panels.isEmpty() ? List.of(this.parts.nothing(access)) : panels);
	}

}
