package org.wushe.process.ui;

import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.process.Incident;
import org.wushe.process.Incidents;
import org.wushe.process.ProcessPaths;
import org.wushe.ui.Confirm;
import org.wushe.ui.Facts;
import org.wushe.ui.Filters;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Skeleton;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** 运行监控: processes that cannot go on by themselves, and having them tried again. */
@Route(value = "admin/incidents", layout = MainLayout.class)
@Menu(title = "process.nav.incidents", icon = "wushe:incidents", order = 90)
@Requires(Operation.MONITOR_PROCESSES)
@StyleSheet("process.css")
public class IncidentsScreen extends Screen {

	private final transient Incidents incidents;

	private final transient ProcessPaths paths;

	private final transient CurrentAccess currentAccess;

	private final transient IncidentWords words;

	private final transient Texts texts;

	private final Checkbox all = new Checkbox();

	private final Listing<Incident> listing;

	private final Div detail = new Div();

	IncidentsScreen(Incidents incidents, ProcessPaths paths, CurrentAccess currentAccess, IncidentWords words,
			Texts texts, LiveUpdates updates, WorkingCalendars calendars) {
		this.incidents = incidents;
		this.paths = paths;
		this.currentAccess = currentAccess;
		this.words = words;
		this.texts = texts;
		heading(getTranslation("process.nav.incidents"), getTranslation("process.incidents.description"));
		this.all.setLabel(getTranslation("process.incidents.all"));
		this.listing = new Listing<>(getTranslation("process.nav.incidents"), words.card());
		words.addTo(this.listing);
		this.listing.setEmptyStateText(getTranslation("process.incidents.empty"));
		this.listing.fetch(query -> list(query.getOffset(), query.getLimit()));
		this.listing.opens(this::open);
		this.all.addValueChangeListener(change -> this.listing.refresh());
		content(missingHolidays(calendars.yearsWithoutHolidays()), new Filters(this.all), this.listing, this.detail);
		Live.follow(this, updates,
				change -> change.kind() == Change.Kind.INCIDENT || change.kind() == Change.Kind.EVERYTHING,
				this.listing::refresh);
	}

	private Paragraph missingHolidays(SortedSet<Integer> years) {
		String listed = years.stream().map(String::valueOf).collect(Collectors.joining(getTranslation("ui.comma")));
		Paragraph warning = new Paragraph(Glyph.WARNING.icon(),
				new Span(getTranslation("process.holidays-missing", listed)));
		warning.addClassName("process-warning");
		warning.setVisible(!years.isEmpty());
		return warning;
	}

	private Stream<Incident> list(int offset, int limit) {
		return this.incidents.list(this.currentAccess.get(), !this.all.getValue(), offset, limit).stream();
	}

	private void open(Incident incident) {
		Access access = this.currentAccess.get();
		Facts facts = new Facts().with(getTranslation("process.incident.case"), incident.caseNumber())
			.with(getTranslation("process.incident.process"), this.words.process(incident))
			.with(getTranslation("process.incident.step"), this.words.step(incident))
			.with(getTranslation("process.incident.kind"), this.words.kind(incident))
			.with(getTranslation("process.incident.message"), incident.message())
			.with(getTranslation("process.incident.since"), this.texts.moment(incident.createdAt()))
			.with(getTranslation("process.incident.state"), new StateBadge(this.words.state(incident)));
		Panel panel = new Panel(getTranslation("process.incident"), facts,
				new Skeleton<>(6, () -> this.paths.of(access, incident.processInstanceKey()), this.words::diagram));
		if (access.allows(Operation.RETRY_INCIDENT) && incident.state() == Incident.State.CREATED) {
			panel.beside(retrying(incident));
		}
		this.detail.removeAll();
		this.detail.add(panel);
		this.detail.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
	}

	private Button retrying(Incident incident) {
		Button button = new Button(getTranslation("process.incident.retry"), Glyph.RETRY.icon(),
				click -> Confirm.ask(getTranslation("process.incident.retry"),
						getTranslation("process.incident.retry.words"), getTranslation("process.incident.retry"),
						() -> retry(incident)));
		button.addThemeVariants(ButtonVariant.PRIMARY);
		return button;
	}

	private void retry(Incident incident) {
		try {
			this.incidents.retry(this.currentAccess.get(), incident.key());
			Toast.done(getTranslation("process.incident.retried"));
		}
		catch (DomainRefusal ex) {
			Toast.refused(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		this.detail.removeAll();
		this.listing.refresh();
	}

}
