package org.wushe.library.taxonomy.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Reclassification.Item;
import org.wushe.library.taxonomy.Reclassification.Waiting;
import org.wushe.library.taxonomy.ui.WaitingPanel.Steps;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;

/**
 * What waits under a term that was split, page by page, each thing with the part it goes
 * to. What was chosen is kept while one turns the pages.
 */
final class WaitingChoices extends Div {

	private final transient Steps steps;

	private final String code;

	/** The last ones of the pages before, the nearest first. */
	private final transient Deque<Item> turned = new ArrayDeque<>();

	/** Of the pages that were looked at, by the thing. */
	private final transient Map<UUID, Choice> chosen = new HashMap<>();

	/**
	 * @param code null where it stays for now
	 */
	private record Choice(Item item, @Nullable String code) {

		static Choice suggested(Item item) {
			return new Choice(item, (item.suggestion() != null) ? item.suggestion().code() : null);
		}

	}

	WaitingChoices(Steps steps, String code) {
		this.steps = steps;
		this.code = code;
	}

	WaitingChoices show(Waiting waiting) {
		Set<String> targets = waiting.targets().stream().map(ServiceCategory::code).collect(Collectors.toSet());
		this.chosen.values().removeIf(choice -> choice.code() != null && !targets.contains(choice.code()));
		List<Item> found = read();
		while (found.isEmpty() && !this.turned.isEmpty()) {
			this.turned.pop();
			found = read();
		}
		List<Item> page = found.subList(0, Math.min(found.size(), WaitingPanel.SHOWN));
		UnorderedList list = new UnorderedList();
		list.addClassName("waiting-items");
		for (Item item : page) {
			Div name = new Div(new Span(item.name()), suggested(item));
			name.addClassName("waiting-name");
			list.add(new ListItem(name, select(waiting, item)));
		}
		removeAll();
		add(list);
		if (!this.turned.isEmpty() || found.size() > page.size()) {
			add(pages(waiting, page, found.size() > page.size()));
		}
		add(buttons(waiting));
		return this;
	}

	/** One more than stand on a page tells that there is another. */
	private List<Item> read() {
		return this.steps.items(this.code, this.turned.peek(), WaitingPanel.SHOWN + 1);
	}

	private Div pages(Waiting waiting, List<Item> page, boolean more) {
		Button back = new Button(getTranslation("taxonomy.waiting.back"), Glyph.BACK.icon(), click -> {
			this.turned.pop();
			show(waiting);
		});
		back.setEnabled(!this.turned.isEmpty());
		Button next = new Button(getTranslation("taxonomy.waiting.next"), Glyph.NEXT.icon(), click -> {
			this.turned.push(page.getLast());
			show(waiting);
		});
		next.setEnabled(more);
		Div pages = new Div(new Paragraph(getTranslation("taxonomy.waiting.page", page.size(), waiting.total())), back,
				next);
		pages.addClassName("term-steps");
		return pages;
	}

	private Div buttons(Waiting waiting) {
		Button save = new Button(getTranslation("taxonomy.waiting.save"), click -> save());
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Button accept = new Button(getTranslation("taxonomy.waiting.accept"),
				click -> Confirm.ask(getTranslation("taxonomy.waiting.accept"),
						getTranslation("taxonomy.waiting.accept.consequence", waiting.total()),
						getTranslation("taxonomy.waiting.confirm"), () -> this.steps.acceptSuggestions(this.code)));
		Div buttons = new Div(save, accept);
		buttons.addClassName("term-steps");
		return buttons;
	}

	private void save() {
		Map<Item, String> decided = new LinkedHashMap<>();
		this.chosen.values().forEach(choice -> {
			if (choice.code() != null) {
				decided.put(choice.item(), choice.code());
			}
		});
		this.steps.decide(this.code, decided);
		decided.keySet().forEach(item -> this.chosen.remove(item.id()));
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
		Choice choice = this.chosen.computeIfAbsent(item.id(), id -> Choice.suggested(item));
		waiting.targets()
			.stream()
			.filter(target -> target.code().equals(choice.code()))
			.findFirst()
			.ifPresent(select::setValue);
		select.addValueChangeListener(change -> this.chosen.put(item.id(),
				new Choice(item, (change.getValue() != null) ? change.getValue().code() : null)));
		return select;
	}

	private Span suggested(Item item) {
		Span why = new Span(WaitingPanel.kind(item.kind()) + " · "
				+ ((item.suggestion() != null)
						? getTranslation("taxonomy.waiting.because", ChangeWords.listed(item.suggestion().words()))
						: getTranslation("taxonomy.waiting.unclear")));
		why.addClassName("secondary");
		return why;
	}

}
