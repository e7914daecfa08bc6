package org.wushe.needs.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.needs.Need;
import org.wushe.privacy.Unmasking;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;

/** 需求: what is needed, how it came to us, and the code by which the resident asks. */
@org.springframework.stereotype.Component
class NeedPanel implements CasePanel {

	private final ReportParts parts;

	private final Unmasking unmasking;

	NeedPanel(ReportParts parts, Unmasking unmasking) {
		this.parts = parts;
		this.unmasking = unmasking;
	}

	@Override
	public Place place() {
		return Place.FACTS;
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		return this.parts.needs().ofCase(access, file.id()).map(need -> panel(access, need));
	}

	private Panel panel(Access access, Need need) {
		Panel panel = new Panel(say("needs.panel"));
		NeedFacts facts = new NeedFacts(need, this.parts.words(), this.parts.texts(), access);
		People people = new People(need, this.parts, this.unmasking, access);
		if (need.anonymizedAt() != null) {
			panel.content(anonymized(need, need.anonymizedAt()), facts, intake(access, need));
		}
		else if (JustReported.by(UI.getCurrent(), need.caseId())) {
			panel.content(notice(access, need), facts, people, intake(access, need));
		}
		else {
			panel.content(facts, people, intake(access, need));
		}
		return panel;
	}

	/** That nothing is missing: it was kept for as long as was promised or agreed to. */
	private Paragraph anonymized(Need need, Instant at) {
		Paragraph line = new Paragraph(Glyph.LOCK.icon(),
				new Span(say((need.consentWithdrawnAt() != null) ? "needs.anonymized.withdrawn" : "needs.anonymized",
						this.parts.texts().moment(at))));
		line.addClassName("need-anonymized");
		return line;
	}

	private Facts intake(Access access, Need need) {
		Facts facts = new Facts().with(say("needs.channel"), say("needs.channel." + need.channel()))
			.with(say("needs.reporter"), say("needs.reporter." + need.reporterKind()))
			.with(say("needs.first-contact"), need.firstContactName());
		if (need.queryCode() != null) {
			facts.with(say("needs.query-code"), code(need.queryCode()));
		}
		if (need.isPersonal() || need.told() != null) {
			facts.with(say("needs.notice"), told(access, need)).with(say("needs.consents"), consents(need));
			if (need.consentWithdrawnAt() != null) {
				facts.with(say("needs.consents.withdrawn"), this.parts.texts().moment(need.consentWithdrawnAt()));
			}
		}
		return need.isPersonal() ? facts.with(say("needs.sharing"),
				say(need.consentSharing() ? "needs.sharing.yes" : "needs.sharing.no")) : facts;
	}

	/** When which notice was told, and its words. */
	private Component told(Access access, Need need) {
		Need.Told told = need.told();
		if (told == null) {
			return new Span(say("needs.notice.not-yet"));
		}
		Div words = new Div();
		this.parts.notices()
			.find(access, told.version())
			.ifPresent(notice -> notice
				.paragraphs(UI.getCurrent().getLocale(),
						this.parts.words().place(access, need.divisionCode().at(DivisionCode.Level.COMMUNITY)))
				.forEach(line -> words.add(new Paragraph(line))));
		return new NativeDetails(say("needs.notice.told", told.version(), this.parts.texts().moment(told.at())), words);
	}

	private static String consents(Need need) {
		return Stream
			.of((need.consentAt() != null) ? "processing" : "", need.consentSensitive() ? "sensitive" : "",
					need.consentGuardian() ? "guardian" : "")
			.filter(consent -> !consent.isEmpty())
			.map(consent -> say("needs.consents." + consent))
			.collect(Collectors.joining(say("ui.comma")));
	}

	/** What to tell the resident right after the report. */
	private Div notice(Access access, Need need) {
		Paragraph title = new Paragraph(Glyph.DONE.icon(), new Span(say("needs.reported")));
		title.addClassName("reported-title");
		Div notice = new Div(title, new Paragraph(say("needs.reported.words")), code(String.valueOf(need.queryCode())));
		notice.addClassName("reported");
		if (isReachingNobody(access, need)) {
			Paragraph warning = new Paragraph(Glyph.WARNING.icon(), new Span(say("needs.nobody-reached")));
			warning.addClassName("reported-warning");
			notice.addComponentAsFirst(warning);
		}
		notice.getElement().setAttribute("role", "status");
		return notice;
	}

	private boolean isReachingNobody(Access access, Need need) {
		return this.parts.cases()
			.timeline(access, need.caseId())
			.stream()
			.anyMatch(entry -> entry.kind() == TimelineKind.NOBODY_REACHED);
	}

	/** In two parts, as it is read out on the telephone. */
	private static Span code(String code) {
		Span span = new Span(code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2));
		span.addClassName("query-code");
		return span;
	}

	private static String say(String key, Object... params) {
		return I18NProvider.translate(key, params);
	}

}
