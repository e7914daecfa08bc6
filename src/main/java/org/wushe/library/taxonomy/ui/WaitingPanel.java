package org.wushe.library.taxonomy.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.wushe.library.Classified;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Reclassification.Item;
import org.wushe.library.taxonomy.Reclassification.Waiting;
import org.wushe.ui.Confirm;
import org.wushe.ui.PagedList;
import org.wushe.ui.Panel;

/** What is still classified by retired terms, and the ways to another. */
final class WaitingPanel extends Panel {

	static final int SHOWN = 20;

	private final transient Steps steps;

	/** By the code of the term, so that pages and choices stay when it is shown again. */
	private final Map<String, WaitingChoices> choices = new HashMap<>();

	/** What may be done with what waits. */
	interface Steps {

		/**
		 * @param after the last one of the page before; null for the first page
		 */
		List<Item> items(String code, @Nullable Item after, int limit);

		void decide(String code, Map<Item, String> chosen);

		void decideAll(String code, String target);

		void acceptSuggestions(String code);

		List<ServiceCategory> terms();

	}

	WaitingPanel(Steps steps) {
		super("");
		this.steps = steps;
		retitle(getTranslation("taxonomy.waiting"));
		addClassName("taxonomy-waiting");
	}

	void show(List<Waiting> waiting) {
		setVisible(!waiting.isEmpty());
		content(waiting.stream().map(this::part).toArray(Component[]::new));
	}

	private Div part(Waiting waiting) {
		ServiceCategory term = waiting.term();
		Div part = new Div(new H3(term.name(getLocale())));
		part.addClassName("waiting-term");
		String counts = ChangeWords.counts(waiting.counts());
		String targets = ChangeWords
			.listed(waiting.targets().stream().map(target -> target.name(getLocale())).toList());
		switch (waiting.targets().size()) {
			case 0 -> part.add(words(getTranslation("taxonomy.waiting.none", counts)), pick(term.code(), counts));
			case 1 -> part.add(words(getTranslation("taxonomy.waiting.one", counts, targets)), preview(waiting),
					all(term.code(), waiting.targets().getFirst(), counts));
			default -> part.add(words(getTranslation("taxonomy.waiting.several", counts, targets)),
					this.choices.computeIfAbsent(term.code(), code -> new WaitingChoices(this.steps, code))
						.show(waiting));
		}
		return part;
	}

	private Button pick(String code, String counts) {
		return new Button(getTranslation("taxonomy.waiting.pick"),
				click -> new TermPick(getTranslation("taxonomy.waiting.pick"),
						getTranslation("taxonomy.waiting.pick.words", counts), this.steps.terms(),
						getTranslation("taxonomy.waiting.target"), null, target -> {
							if (target != null) {
								this.steps.decideAll(code, target);
							}
						})
					.open());
	}

	private NativeDetails preview(Waiting waiting) {
		NativeDetails preview = new NativeDetails(getTranslation("taxonomy.waiting.preview"));
		preview.setContent(new PagedList(SHOWN, limit -> {
			List<Item> items = this.steps.items(waiting.term().code(), null, limit);
			UnorderedList list = new UnorderedList();
			items.forEach(item -> list.add(new ListItem(kind(item.kind()) + " · " + item.name())));
			int total = (items.size() < limit) ? items.size() : Math.toIntExact(waiting.total());
			return new PagedList.Part(list, items.size(), total);
		}));
		return preview;
	}

	private Button all(String code, ServiceCategory target, String counts) {
		String name = target.name(getLocale());
		Button all = new Button(getTranslation("taxonomy.waiting.all", name),
				click -> Confirm.ask(getTranslation("taxonomy.waiting.all", name),
						getTranslation("taxonomy.waiting.consequence", counts, name),
						getTranslation("taxonomy.waiting.confirm"), () -> this.steps.decideAll(code, target.code())));
		all.addThemeVariants(ButtonVariant.PRIMARY);
		return all;
	}

	static String kind(Classified.Kind kind) {
		return I18NProvider.translate("taxonomy.kind." + kind);
	}

	private static Paragraph words(String text) {
		return new Paragraph(text);
	}

}
