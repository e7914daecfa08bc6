package org.wushe.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.matching.Candidate;
import org.wushe.matching.MatchReason;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/**
 * One candidate: who it is, the three strongest reasons in words, all of them in figures
 * on demand, and the way to refer the need to it.
 */
final class CandidateCard extends ListItem {

	private static final int STRONGEST = 3;

	private final transient MatchWords words;

	private final transient Texts texts;

	/**
	 * @param stale not confirmed in time
	 * @param avoided whoever looks has an interest in the organisation
	 */
	CandidateCard(int rank, Candidate candidate, boolean stale, boolean avoided, MatchWords words, Texts texts,
			Choice choice) {
		this.words = words;
		this.texts = texts;
		addClassName("candidate");
		setId(id(rank));
		add(head(rank, candidate, stale), strongest(candidate), allReasons(candidate),
				buttons(rank, candidate, avoided, choice));
	}

	/** What can be done with a candidate. */
	interface Choice {

		void look(Candidate candidate);

		void refer(Candidate candidate);

	}

	static String id(int rank) {
		return "candidate-" + rank;
	}

	private Div head(int rank, Candidate candidate, boolean stale) {
		Span number = new Span(String.valueOf(rank));
		number.addClassName("candidate-rank");
		number.getElement().setAttribute("aria-hidden", "true");
		H3 title = new H3(candidate.offeringTitle());
		Paragraph organization = new Paragraph(candidate.organizationName());
		organization.addClassName("secondary");
		Div names = new Div(title, organization);
		names.addClassName("candidate-names");
		if (stale) {
			names.add(new StateBadge(Tone.WAITING, Glyph.CLOCK, getTranslation("library.status.STALE")));
		}
		Span percent = new Span(this.texts.percent(candidate.score()));
		percent.addClassName("candidate-percent");
		Span label = new Span(getTranslation("matching.score"));
		label.addClassName("secondary");
		Div score = new Div(percent, label);
		score.addClassName("candidate-score");
		Div head = new Div(number, names, score);
		head.addClassName("candidate-head");
		return head;
	}

	private UnorderedList strongest(Candidate candidate) {
		UnorderedList list = new UnorderedList();
		list.addClassName("candidate-reasons");
		for (MatchReason reason : candidate.strongest(STRONGEST)) {
			list.add(new ListItem(Glyph.CHECK.icon(), new Span(this.words.reason(reason))));
		}
		candidate.reasons().stream().filter(MatchReason::isCaution).forEach(reason -> {
			ListItem caution = new ListItem(Glyph.WARNING.icon(), new Span(this.words.reason(reason)));
			caution.addClassName("caution");
			list.add(caution);
		});
		return list;
	}

	private NativeDetails allReasons(Candidate candidate) {
		NativeDetails details = new NativeDetails(getTranslation("matching.all-reasons"));
		details.setContent(new ReasonTable(candidate.reasons(), this.words, this.texts));
		return details;
	}

	/** Who has an interest reads why there is nothing to choose here. */
	private Component buttons(int rank, Candidate candidate, boolean avoided, Choice choice) {
		Button look = new Button(getTranslation("matching.look"), click -> choice.look(candidate));
		look.addThemeVariants(ButtonVariant.TERTIARY);
		look.setAriaLabel(getTranslation("matching.look.at", candidate.offeringTitle()));
		Div buttons = new Div(avoided ? recused() : refer(rank, candidate, choice), look);
		buttons.addClassName("candidate-buttons");
		return buttons;
	}

	private Component recused() {
		return new StateBadge(Tone.WAITING, Glyph.LOCK, getTranslation("matching.others-decide"));
	}

	private Button refer(int rank, Candidate candidate, Choice choice) {
		Button refer = new Button(getTranslation("matching.refer"), Glyph.SEND.icon(),
				click -> choice.refer(candidate));
		refer.setAriaLabel(getTranslation("matching.refer.to", candidate.offeringTitle()));
		if (rank == 1) {
			refer.addThemeVariants(ButtonVariant.PRIMARY);
		}
		return refer;
	}

}
