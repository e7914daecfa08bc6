package org.wushe.matching.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.matching.Candidate;
import org.wushe.matching.MatchReason;
import org.wushe.matching.MatchResult;
import org.wushe.matching.Matching;
import org.wushe.needs.Needs;
import org.wushe.ui.Panel;
import org.wushe.ui.Texts;

/** 匹配: what was suggested last, in short. */
@org.springframework.stereotype.Component
class MatchPanel implements CasePanel {

	private static final int SHOWN = 3;

	private final Matching matching;

	private final Needs needs;

	private final MatchWords words;

	private final Texts texts;

	MatchPanel(Matching matching, Needs needs, MatchWords words, Texts texts) {
		this.matching = matching;
		this.needs = needs;
		this.words = words;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	@Override
	public int order() {
		return 300;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!access.allows(Operation.READ_CANDIDATES, file.divisionCode())) {
			return Optional.empty();
		}
		return this.needs.ofCase(access, file.id())
			.flatMap(need -> this.matching.latest(access, need.id()))
			.map(this::panel);
	}

	private Panel panel(MatchResult result) {
		OrderedList best = new OrderedList();
		best.addClassName("match-best");
		result.candidates().stream().limit(SHOWN).map(this::line).forEach(best::add);
		Span when = new Span(this.texts.ago(result.rankedAt()));
		when.addClassName("secondary");
		return new Panel(I18NProvider.translate("matching.panel"), new Paragraph(
				I18NProvider.translate("matching.panel.chosen", result.candidates().size(), result.excluded().size())),
				best)
			.beside(when);
	}

	private ListItem line(Candidate candidate) {
		Span reasons = new Span(candidate.strongest(SHOWN)
			.stream()
			.map((MatchReason reason) -> this.words.reason(reason))
			.reduce((one, other) -> one + I18NProvider.translate("library.and") + other)
			.orElse(""));
		reasons.addClassName("secondary");
		return new ListItem(new Div(new Span(candidate.offeringTitle() + " · " + candidate.organizationName())),
				new Div(reasons));
	}

}
