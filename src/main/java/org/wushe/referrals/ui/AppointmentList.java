package org.wushe.referrals.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.identity.ChinaTime;
import org.wushe.referrals.Appointment;
import org.wushe.referrals.ServicePlan;
import org.wushe.ui.Texts;

/** Services in the order of their times: when, for which case, where and by whom. */
final class AppointmentList extends OrderedList {

	private final transient Texts texts;

	AppointmentList(List<Appointment> appointments, Texts texts) {
		this.texts = texts;
		addClassName("appointments");
		appointments.forEach(appointment -> add(entry(appointment)));
	}

	static Component none() {
		Paragraph none = new Paragraph(I18NProvider.translate("referrals.schedule.none"));
		none.addClassName("secondary");
		return none;
	}

	/** The day of an agreed service, in China. */
	static LocalDate day(Appointment appointment) {
		return Objects.requireNonNull(appointment.plan()).start().atZone(ChinaTime.ZONE).toLocalDate();
	}

	private ListItem entry(Appointment appointment) {
		ServicePlan plan = appointment.plan();
		Anchor link = new Anchor("cases/" + appointment.caseId(), appointment.caseTitle());
		link.addClassName("row-link");
		Span number = new Span(appointment.caseNumber());
		number.addClassName("secondary");
		Div about = new Div(link, number);
		about.addClassName("appointment-about");
		ListItem entry = new ListItem();
		if (plan != null) {
			Span when = new Span(when(plan));
			when.addClassName("appointment-when");
			Span where = new Span(where(plan));
			where.addClassName("appointment-where");
			entry.add(when);
			about.addComponentAtIndex(1, where);
		}
		entry.add(about, ReferralLook.badge(appointment.state()));
		return entry;
	}

	/** 14:30–15:30. */
	private String when(ServicePlan plan) {
		return this.texts.time(plan.start()) + "–"
				+ this.texts.time(plan.start().plus(Duration.ofMinutes(plan.minutes())));
	}

	/** 居民家中 · 江涛. */
	private String where(ServicePlan plan) {
		return Stream
			.of(getTranslation("referrals.place." + plan.placeKind()), Objects.requireNonNullElse(plan.place(), ""),
					plan.staffName())
			.filter(part -> !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

}
