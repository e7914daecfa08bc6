package org.wushe.cases.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.identity.Access;
import org.wushe.ui.Panel;
import org.wushe.ui.Texts;

/** 办理经过: everything that happened, the latest first. */
@org.springframework.stereotype.Component
class TimelinePanel implements CasePanel {

	private final Cases cases;

	private final TimelineWords words;

	private final Texts texts;

	TimelinePanel(Cases cases, TimelineWords words, Texts texts) {
		this.cases = cases;
		this.words = words;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	@Override
	public int order() {
		return 500;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		OrderedList list = new OrderedList();
		list.addClassName("timeline");
		List<TimelineEntry> entries = this.cases.timeline(access, file.id()).reversed();
		entries.forEach(entry -> list.add(line(entry)));
		return Optional.of(new Panel(I18NProvider.translate("cases.timeline"), list));
	}

	private ListItem line(TimelineEntry entry) {
		Span mark = new Span(TimelineWords.icon(entry).icon());
		mark.addClassNames("timeline-mark", TimelineWords.tone(entry).className());
		Paragraph sentence = new Paragraph(this.words.sentence(entry, UI.getCurrent().getLocale()));
		Paragraph who = new Paragraph(
				I18NProvider.translate("cases.timeline.who", entry.actorName(), this.texts.moment(entry.at())));
		who.addClassName("secondary");
		return new ListItem(mark, new Div(sentence, who));
	}

}
