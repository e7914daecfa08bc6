package org.wushe.process.ui;

import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.process.Incident;
import org.wushe.process.ProcessPath;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.StateBadge;
import org.wushe.ui.StateBadge.Look;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** Incidents as rows, as cards and in words. */
@Component
class IncidentWords {

	private final TaskWords words;

	private final Translations translations;

	private final Texts texts;

	IncidentWords(TaskWords words, Translations translations, Texts texts) {
		this.words = words;
		this.translations = translations;
		this.texts = texts;
	}

	void addTo(Listing<Incident> listing) {
		listing.column(say("since"), text(incident -> this.texts.moment(incident.createdAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		listing.column(say("case"), text(incident -> orNone(incident.caseNumber()))).setAutoWidth(true).setFlexGrow(0);
		listing.column(say("process"), text(this::process)).setWidth("8rem");
		listing.column(say("step"), text(this::step)).setWidth("9rem");
		listing.column(say("kind"), text(this::kind)).setWidth("12rem").setFlexGrow(2);
		listing.column(say("state"), StateBadge.column(this::state)).setAutoWidth(true).setFlexGrow(0);
	}

	LitRenderer<Incident> card() {
		return LitRenderer.<Incident>of("""
				<div class="row-card"><span>${item.step}</span><span>${item.kind}</span>
				  <span class="secondary">${item.since}</span></div>""")
			.withProperty("step", incident -> process(incident) + " · " + step(incident))
			.withProperty("kind", this::kind)
			.withProperty("since", incident -> this.texts.moment(incident.createdAt()));
	}

	String process(Incident incident) {
		return this.words.process(incident.processId());
	}

	String step(Incident incident) {
		return this.translations.find("process.task." + incident.elementId(), UI.getCurrent().getLocale())
			.orElse(incident.elementId());
	}

	String kind(Incident incident) {
		return this.translations.find("process.incident.kind." + incident.errorType(), UI.getCurrent().getLocale())
			.orElseGet(() -> this.words.say("process.incident.kind.other"));
	}

	Look state(Incident incident) {
		String text = this.words.say("process.incident.state." + incident.state());
		return switch (incident.state()) {
			case CREATED -> new Look(Tone.BAD, Glyph.WARNING, text);
			case RETRIED -> new Look(Tone.ACTIVE, Glyph.RETRY, text);
			case RESOLVED -> new Look(Tone.GOOD, Glyph.DONE, text);
		};
	}

	com.vaadin.flow.component.Component diagram(Optional<ProcessPath> path) {
		if (path.isEmpty()) {
			return new Paragraph(this.words.say("process.diagram.none"));
		}
		ProcessView view = new ProcessView(this.words, false);
		view.show(path.get());
		return view;
	}

	private static LitRenderer<Incident> text(ValueProvider<Incident, String> value) {
		return LitRenderer.<Incident>of("<span>${item.text}</span>").withProperty("text", value);
	}

	private String orNone(@Nullable String number) {
		return (number != null) ? number : this.words.say("process.incident.no-case");
	}

	private String say(String column) {
		return this.words.say("process.incident." + column);
	}

}
