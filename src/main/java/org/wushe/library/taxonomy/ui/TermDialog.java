package org.wushe.library.taxonomy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.PolicyLevel;
import org.wushe.library.taxonomy.TermWords;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;

/** Asks for one new term, or for those into which one is split. */
final class TermDialog extends Dialog {

	private final List<TermFields> terms = new ArrayList<>();

	private final Div fields = new Div();

	private final transient PolicyLevel level;

	private final boolean sensitive;

	/**
	 * @param level that new terms usually have
	 * @param then told the words of all terms; where it refuses, the dialog stays with
	 * what was typed
	 */
	TermDialog(String title, String consequence, PolicyLevel level, boolean sensitive, Consumer<List<TermWords>> then) {
		this.level = level;
		this.sensitive = sensitive;
		addClassName("term-dialog");
		setHeaderTitle(title);
		setCloseOnOutsideClick(false);
		this.fields.addClassName("term-dialog-fields");
		add(new Paragraph(consequence), this.fields);
		Button save = new Button(getTranslation("taxonomy.save"));
		save.addThemeVariants(ButtonVariant.PRIMARY);
		save.addClickListener(click -> save(then));
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
	}

	static TermDialog one(String title, String consequence, PolicyLevel level, boolean sensitive,
			Consumer<TermWords> then) {
		TermDialog dialog = new TermDialog(title, consequence, level, sensitive,
				words -> then.accept(words.getFirst()));
		dialog.another();
		return dialog;
	}

	static TermDialog split(String title, String consequence, PolicyLevel level, boolean sensitive,
			Consumer<List<TermWords>> then) {
		TermDialog dialog = new TermDialog(title, consequence, level, sensitive, then);
		dialog.numbered();
		dialog.numbered();
		dialog.add(new Button(dialog.getTranslation("taxonomy.split.more"), Glyph.ADD.icon(),
				click -> dialog.numbered().begin()));
		return dialog;
	}

	private TermFields numbered() {
		this.fields.add(new H3(getTranslation("taxonomy.split.part", this.terms.size() + 1)));
		return another();
	}

	private TermFields another() {
		TermFields term = new TermFields().like(this.level, this.sensitive);
		this.terms.add(term);
		this.fields.add(term);
		return term;
	}

	private void save(Consumer<List<TermWords>> then) {
		this.terms.forEach(TermFields::valid);
		try {
			then.accept(this.terms.stream().map(TermFields::words).toList());
			close();
		}
		catch (DomainRefusal refusal) {
			boolean shown = this.terms.stream()
				.filter(term -> isAbout(term, refusal))
				.findFirst()
				.map(term -> term.refuse(refusal))
				.orElse(false);
			if (!shown) {
				Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		}
	}

	/** Which of the terms is refused: the first whose words are so. */
	private static boolean isAbout(TermFields term, DomainRefusal refusal) {
		return switch (refusal.messageKey()) {
			case "taxonomy.refused.nameZh" -> term.words().nameZh().isEmpty();
			case "taxonomy.refused.nameEn" -> term.words().nameEn().isEmpty();
			case "taxonomy.refused.name-taken" -> refusal.args().contains(term.words().nameZh());
			case "taxonomy.refused.synonym" -> term.words().synonyms().contains(refusal.args().getFirst());
			default -> true;
		};
	}

}
