package org.wushe.library.taxonomy.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.library.taxonomy.TaxonomyChange;
import org.wushe.library.taxonomy.TaxonomyDraft;
import org.wushe.library.taxonomy.TaxonomyImpact.Touched;
import org.wushe.process.DecisionRow;
import org.wushe.ui.Confirm;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Texts;

/** What the draft would change and what that touches, before it is put in force. */
final class DraftPanel extends Panel {

	private final transient Texts texts;

	DraftPanel(Texts texts) {
		super("");
		this.texts = texts;
		retitle(getTranslation("taxonomy.draft"));
		addClassName("taxonomy-draft");
	}

	/** What may be done with the draft as a whole. */
	interface Steps {

		void activate(int edition, String reason);

		void discard();

	}

	void show(TaxonomyDraft draft, Map<String, Touched> touched, Steps steps) {
		if (draft.isUntouched() || draft.changedAt() == null) {
			content(secondary(getTranslation("taxonomy.draft.none")));
			return;
		}
		Button activate = new Button(getTranslation("taxonomy.activate"),
				click -> new ReasonDialog(getTranslation("taxonomy.activate"),
						getTranslation("taxonomy.activate.consequence"), getTranslation("taxonomy.activate.why"),
						getTranslation("taxonomy.activate"), reason -> steps.activate(draft.edition(), reason))
					.harmless()
					.open());
		activate.addThemeVariants(ButtonVariant.PRIMARY);
		Button discard = new Button(getTranslation("taxonomy.discard"),
				click -> Confirm.askDestructive(getTranslation("taxonomy.discard"),
						getTranslation("taxonomy.discard.consequence"), getTranslation("taxonomy.discard"),
						steps::discard));
		Div buttons = new Div(activate, discard);
		buttons.addClassName("term-steps");
		List<TaxonomyChange> changes = draft.changes();
		content(secondary(getTranslation("taxonomy.draft.by", draft.changedBy(), this.texts.moment(draft.changedAt()),
				changes.size())), list(draft, changes, touched), buttons);
	}

	private UnorderedList list(TaxonomyDraft draft, List<TaxonomyChange> changes, Map<String, Touched> touched) {
		ChangeWords words = new ChangeWords(draft.taxonomy(), locale());
		UnorderedList list = new UnorderedList();
		list.addClassName("taxonomy-changes");
		for (TaxonomyChange change : changes) {
			ListItem entry = new ListItem(new Span(words.sentence(change)));
			Touched things = (change.code() != null) ? touched.getOrDefault(change.code(), Touched.NOTHING)
					: Touched.NOTHING;
			String counts = ChangeWords.counts(things.counts());
			if (!counts.isEmpty() && change.kind() != TaxonomyChange.Kind.ORDER) {
				entry.add(secondary(getTranslation(
						change.kind().retires() ? "taxonomy.touches.retired" : "taxonomy.touches", counts)));
			}
			if (change.kind().retires()) {
				for (DecisionRow rule : things.rules()) {
					Paragraph warning = secondary(
							getTranslation("taxonomy.touches.rule", rule.decision(), rule.number(), rule.condition()));
					warning.addClassName("term-clash");
					entry.add(warning);
				}
			}
			list.add(entry);
		}
		return list;
	}

	private Locale locale() {
		return getLocale();
	}

	private static Paragraph secondary(String text) {
		Paragraph paragraph = new Paragraph(text);
		paragraph.addClassName("secondary");
		return paragraph;
	}

}
