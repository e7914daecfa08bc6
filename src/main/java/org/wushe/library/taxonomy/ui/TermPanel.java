package org.wushe.library.taxonomy.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.TaxonomyDraft;
import org.wushe.library.taxonomy.TermWords;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.Toast;

/**
 * One term of the draft: what is said of it is kept field by field, and what may become
 * of it.
 */
final class TermPanel extends Panel {

	private final transient Draft draft;

	private final TermFields fields = new TermFields();

	private final Paragraph clash = new Paragraph();

	private final Div steps = new Div();

	private transient TermWords seen;

	private final String code;

	/** The draft, and what is done to it. */
	interface Draft {

		TaxonomyDraft present();

		TaxonomyDraft reword(String code, TermWords seen, TermWords words);

		void add(String parent, TermWords words);

		void shift(String code, int by);

		void move(String code, @Nullable String parent);

		void merge(String code, String into);

		void split(String code, List<TermWords> into);

		void retire(String code);

		void revive(String code);

	}

	TermPanel(ServiceCategory term, Draft draft) {
		super(term.nameZh());
		this.draft = draft;
		this.code = term.code();
		this.seen = TermWords.of(term);
		addClassName("term-panel");
		retitle(term.name(getLocale()));
		this.fields.show(this.seen);
		this.fields.setEditable(!term.retired());
		this.fields.onChange(this::keep);
		this.clash.addClassNames("term-clash");
		this.steps.addClassName("term-steps");
		Facts facts = new Facts().with(getTranslation("taxonomy.code"), term.code());
		if (term.retired()) {
			facts.with(getTranslation("taxonomy.standing"),
					term.replacedBy().isEmpty() ? getTranslation("taxonomy.standing.retired")
							: getTranslation("taxonomy.standing.replaced",
									new ChangeWords(draft.present().taxonomy(), getLocale()).names(term.replacedBy())));
		}
		content(this.fields, this.clash, facts, this.steps);
		clashes(draft.present());
		steps(term);
	}

	private void keep() {
		this.fields.valid();
		TermWords words = this.fields.words();
		if (words.equals(this.seen)) {
			return;
		}
		try {
			TaxonomyDraft next = this.draft.reword(this.code, this.seen, words);
			this.seen = words;
			next.taxonomy().find(this.code).ifPresent(term -> retitle(term.name(getLocale())));
			clashes(next);
		}
		catch (DomainRefusal refusal) {
			if (!this.fields.refuse(refusal)) {
				Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		}
	}

	/** The words of this term that name another as well. */
	private void clashes(TaxonomyDraft next) {
		ChangeWords names = new ChangeWords(next.taxonomy(), getLocale());
		List<String> found = next.taxonomy()
			.clashes()
			.entrySet()
			.stream()
			.filter(clash -> clash.getValue().contains(this.code))
			.map((Map.Entry<String, List<String>> clash) -> getTranslation("taxonomy.clash", clash.getKey(),
					names.names(clash.getValue())))
			.toList();
		this.clash.setVisible(!found.isEmpty());
		this.clash.setText(String.join(" ", found));
	}

	private void steps(ServiceCategory term) {
		if (term.retired()) {
			this.steps.add(step("taxonomy.revive", Glyph.RETRY, () -> this.draft.revive(this.code)));
			return;
		}
		this.steps.add(step("taxonomy.add", Glyph.ADD, this::add), step("taxonomy.up", null, () -> shift(-1)),
				step("taxonomy.down", null, () -> shift(1)), step("taxonomy.move", Glyph.LINK, this::move),
				step("taxonomy.merge", Glyph.STEP, this::merge), step("taxonomy.split", Glyph.FLOW, this::split),
				step("taxonomy.retire", Glyph.REMOVE, () -> this.draft.retire(this.code)));
	}

	private Button step(String key, @Nullable Glyph icon, Runnable then) {
		Button step = new Button(getTranslation(key), click -> {
			try {
				then.run();
			}
			catch (DomainRefusal refusal) {
				Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		});
		if (icon != null) {
			step.setIcon(icon.icon());
		}
		return step;
	}

	private void shift(int by) {
		this.draft.shift(this.code, by);
	}

	private void add() {
		TermDialog
			.one(getTranslation("taxonomy.add"), getTranslation("taxonomy.add.words", this.seen.nameZh()),
					this.seen.level(), this.seen.sensitive(), words -> this.draft.add(this.code, words))
			.open();
	}

	private void move() {
		new TermPick(getTranslation("taxonomy.move"), getTranslation("taxonomy.move.words", this.seen.nameZh()),
				others(), getTranslation("taxonomy.move.to"), getTranslation("taxonomy.top"),
				parent -> this.draft.move(this.code, parent))
			.open();
	}

	private void merge() {
		new TermPick(getTranslation("taxonomy.merge"), getTranslation("taxonomy.merge.words", this.seen.nameZh()),
				others(), getTranslation("taxonomy.merge.into"), null, into -> {
					if (into != null) {
						this.draft.merge(this.code, into);
					}
				})
			.open();
	}

	private void split() {
		TermDialog
			.split(getTranslation("taxonomy.split"), getTranslation("taxonomy.split.words", this.seen.nameZh()),
					this.seen.level(), this.seen.sensitive(), into -> this.draft.split(this.code, into))
			.open();
	}

	private List<ServiceCategory> others() {
		return this.draft.present()
			.taxonomy()
			.terms()
			.stream()
			.filter(term -> !term.retired() && !ServiceCategory.isWithin(term.code(), this.code))
			.toList();
	}

}
