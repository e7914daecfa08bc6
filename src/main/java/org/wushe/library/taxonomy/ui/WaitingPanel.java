package org.wushe.library.taxonomy.ui;

import java.util.LinkedHashMap;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.wushe.library.Classified;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Reclassification.Item;
import org.wushe.library.taxonomy.Reclassification.Waiting;
import org.wushe.ui.Confirm;
import org.wushe.ui.Panel;

/** What is still classified by retired terms, and the ways to another. */
final class WaitingPanel extends Panel {

	private static final int SHOWN = 20;

	private final transient Steps steps;

	/** What may be done with what waits. */
	interface Steps {

		List<Item> items(String code, int limit);

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
			default -> part.add(words(getTranslation("taxonomy.waiting.several", counts, targets)), choices(waiting));
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
		UnorderedList list = new UnorderedList();
		this.steps.items(waiting.term().code(), SHOWN)
			.forEach(item -> list.add(new ListItem(kind(item.kind()) + " · " + item.name())));
		if (waiting.total() > SHOWN) {
			list.add(new ListItem(getTranslation("taxonomy.waiting.rest", waiting.total() - SHOWN)));
		}
		NativeDetails preview = new NativeDetails(getTranslation("taxonomy.waiting.preview"));
		preview.setContent(list);
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

	private Div choices(Waiting waiting) {
		String code = waiting.term().code();
		Map<Item, Select<ServiceCategory>> chosen = new LinkedHashMap<>();
		UnorderedList list = new UnorderedList();
		list.addClassName("waiting-items");
		for (Item item : this.steps.items(code, SHOWN)) {
			Select<ServiceCategory> select = select(waiting, item);
			chosen.put(item, select);
			Div name = new Div(new Span(item.name()), suggested(item));
			name.addClassName("waiting-name");
			list.add(new ListItem(name, select));
		}
		Button save = new Button(getTranslation("taxonomy.waiting.save"), click -> {
			Map<Item, String> decided = new LinkedHashMap<>();
			chosen.forEach(
					(item, select) -> select.getOptionalValue().ifPresent(target -> decided.put(item, target.code())));
			this.steps.decide(code, decided);
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Button accept = new Button(getTranslation("taxonomy.waiting.accept"),
				click -> Confirm.ask(getTranslation("taxonomy.waiting.accept"),
						getTranslation("taxonomy.waiting.accept.consequence", waiting.total()),
						getTranslation("taxonomy.waiting.confirm"), () -> this.steps.acceptSuggestions(code)));
		Div buttons = new Div(save, accept);
		buttons.addClassName("term-steps");
		Div choices = new Div(list, buttons);
		if (waiting.total() > SHOWN) {
			choices.addComponentAtIndex(1, words(getTranslation("taxonomy.waiting.rest", waiting.total() - SHOWN)));
		}
		return choices;
	}

	/** Suggested is chosen; without a suggestion it stays where it is. */
	private Select<ServiceCategory> select(Waiting waiting, Item item) {
		Select<ServiceCategory> select = new Select<>();
		select.setAriaLabel(getTranslation("taxonomy.waiting.target.of", item.name()));
		select.setEmptySelectionAllowed(true);
		select.setEmptySelectionCaption(getTranslation("taxonomy.waiting.undecided"));
		select.setPlaceholder(getTranslation("taxonomy.waiting.undecided"));
		select.setItems(waiting.targets());
		select.setItemLabelGenerator(
				target -> (target != null) ? target.name(getLocale()) : getTranslation("taxonomy.waiting.undecided"));
		if (item.suggestion() != null) {
			String suggested = item.suggestion().code();
			waiting.targets()
				.stream()
				.filter(target -> target.code().equals(suggested))
				.findFirst()
				.ifPresent(select::setValue);
		}
		return select;
	}

	private Span suggested(Item item) {
		Span why = new Span(kind(item.kind()) + " · "
				+ ((item.suggestion() != null)
						? getTranslation("taxonomy.waiting.because", ChangeWords.listed(item.suggestion().words()))
						: getTranslation("taxonomy.waiting.unclear")));
		why.addClassName("secondary");
		return why;
	}

	private String kind(Classified.Kind kind) {
		return getTranslation("taxonomy.kind." + kind);
	}

	private static Paragraph words(String text) {
		return new Paragraph(text);
	}

}
