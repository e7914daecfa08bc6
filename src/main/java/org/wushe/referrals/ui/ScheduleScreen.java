package org.wushe.referrals.ui;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.notification.LiveUpdates;
import org.wushe.referrals.Appointment;
import org.wushe.referrals.ServiceAgenda;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;
import org.wushe.ui.TabBar;

/** 服务排期: what the organisation does on which day, and what still needs a day. */
@Route(value = "schedule", layout = MainLayout.class)
@Menu(title = "referrals.schedule", icon = "wushe:schedule", order = 25)
@Requires(Operation.SCHEDULE_SERVICE)
@StyleSheet("referrals.css")
class ScheduleScreen extends Screen implements AfterNavigationObserver {

	private static final int WEEK = 7;

	private final transient ServiceAgenda agenda;

	private final transient Texts texts;

	private final transient Clock clock;

	private final transient Access access;

	private final TabBar views = new TabBar();

	private final Tab week = new Tab();

	private final Tab day = new Tab();

	private final DatePicker picker = new DatePicker();

	private final Div days = new Div();

	private LocalDate first = LocalDate.EPOCH;

	ScheduleScreen(ServiceAgenda agenda, Texts texts, Clock clock, CurrentAccess currentAccess, LiveUpdates updates) {
		this.agenda = agenda;
		this.texts = texts;
		this.clock = clock;
		this.access = currentAccess.get();
		heading(getTranslation("referrals.schedule"), getTranslation("referrals.schedule.description"));
		this.week.setLabel(getTranslation("referrals.schedule.week"));
		this.day.setLabel(getTranslation("referrals.schedule.day"));
		this.views.add(this.week, this.day);
		this.views.addSelectedChangeListener(change -> {
			if (change.isFromClient()) {
				go(isWeek() ? this.first : from(this.picker.getValue()));
			}
		});
		this.picker.setAriaLabel(getTranslation("referrals.schedule.pick"));
		this.picker.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				go(from(change.getValue()));
			}
		});
		this.days.addClassName("schedule-days");
		content(bar(), this.days);
		Live.follow(this, updates, Live.around(this.access), this::show);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		QueryParameters asked = event.getLocation().getQueryParameters();
		boolean oneDay = asked.getSingleParameter("view").filter("day"::equals).isPresent();
		this.views.setSelectedTab(oneDay ? this.day : this.week);
		LocalDate chosen = asked.getSingleParameter("from").map(this::parse).orElseGet(this::today);
		this.first = chosen;
		this.picker.setValue(chosen);
		show();
	}

	private Component bar() {
		Button back = new Button(Glyph.BACK.icon(), click -> go(this.first.minusDays(step())));
		back.setAriaLabel(getTranslation("referrals.schedule.before"));
		Button now = new Button(getTranslation("referrals.schedule.today"), click -> go(today()));
		Button on = new Button(Glyph.NEXT.icon(), click -> go(this.first.plusDays(step())));
		on.setAriaLabel(getTranslation("referrals.schedule.after"));
		Div moves = new Div(back, now, on, ComponentTexts.speak(this.picker));
		moves.addClassName("schedule-moves");
		Div bar = new Div(this.views, moves);
		bar.addClassName("schedule-bar");
		return bar;
	}

	private void go(LocalDate to) {
		UI.getCurrent()
			.navigate(ScheduleScreen.class,
					QueryParameters.simple(Map.of("view", isWeek() ? "week" : "day", "from", to.toString())));
	}

	private void show() {
		List<Appointment> agreed = this.agenda.between(this.access, this.first.atStartOfDay(ChinaTime.ZONE).toInstant(),
				this.first.plusDays(step()).atStartOfDay(ChinaTime.ZONE).toInstant());
		Map<LocalDate, List<Appointment>> byDay = agreed.stream().collect(Collectors.groupingBy(AppointmentList::day));
		this.days.removeAll();
		List<Appointment> waiting = this.agenda.unscheduled(this.access);
		if (!waiting.isEmpty()) {
			Panel panel = new Panel(getTranslation("referrals.schedule.unscheduled", waiting.size()),
					new AppointmentList(waiting, this.texts));
			panel.addClassName("schedule-unscheduled");
			this.days.add(panel);
		}
		if (agreed.isEmpty()) {
			this.days.add(nothing());
			return;
		}
		IntStream.range(0, step())
			.mapToObj(this.first::plusDays)
			.forEach(date -> this.days.add(panel(date, byDay.getOrDefault(date, List.of()))));
	}

	private EmptyState nothing() {
		Anchor tasks = new Anchor("tasks", getTranslation("referrals.schedule.tasks"));
		tasks.addClassName("button-link");
		return new EmptyState(Glyph.SCHEDULE, getTranslation("referrals.schedule.empty"),
				getTranslation("referrals.schedule.empty.words"), tasks);
	}

	private Panel panel(LocalDate date, List<Appointment> services) {
		boolean isToday = date.equals(today());
		String name = this.texts.day(date);
		Panel panel = new Panel(isToday ? getTranslation("referrals.schedule.is-today", name) : name,
				services.isEmpty() ? AppointmentList.none() : new AppointmentList(services, this.texts));
		panel.addClassName("schedule-day");
		panel.setClassName("schedule-today", isToday);
		panel.setClassName("schedule-free", services.isEmpty());
		return panel;
	}

	private boolean isWeek() {
		return this.week.equals(this.views.getSelectedTab());
	}

	private int step() {
		return isWeek() ? WEEK : 1;
	}

	private LocalDate from(LocalDate date) {
		return (date != null) ? date : today();
	}

	private LocalDate parse(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException mistyped) {
			return today();
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ChinaTime.ZONE));
	}

}
