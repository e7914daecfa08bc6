package org.wushe.ui;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.ui.NoticeSource.Notice;
import org.wushe.ui.NoticeSource.Notices;

/** What wants the person's attention, counted; the most urgent ones on a click. */
final class Bell extends Div {

	private static final int SHOWN = 8;

	private final transient List<NoticeSource> sources;

	private final transient Access access;

	private final Button button = new Button(Glyph.BELL.icon());

	private final Span count = new Span();

	private final Popover popover = new Popover();

	Bell(List<NoticeSource> sources, Access access) {
		this.sources = sources;
		this.access = access;
		addClassName("bell");
		this.button.addThemeVariants(ButtonVariant.TERTIARY);
		this.count.addClassName("bell-count");
		this.count.getElement().setAttribute("aria-hidden", "true");
		this.popover.setTarget(this.button);
		this.popover.setPosition(PopoverPosition.BOTTOM_END);
		this.popover.setModal(true);
		this.popover.setAutofocus(true);
		this.popover.setAriaLabel(getTranslation("ui.notices"));
		this.popover.addOpenedChangeListener(change -> {
			if (change.isOpened()) {
				refresh();
			}
		});
		add(this.button, this.count, this.popover);
		refresh();
	}

	void refresh() {
		List<Notices> all = this.sources.stream().map(source -> source.notices(this.access, SHOWN)).toList();
		int number = all.stream().mapToInt(Notices::count).sum();
		this.count.setText((number > 99) ? "99+" : String.valueOf(number));
		this.count.setVisible(number > 0);
		this.button.setAriaLabel(getTranslation("ui.notices.count", number));
		this.button.setTooltipText(getTranslation("ui.notices.count", number));
		this.popover.removeAll();
		this.popover.add((number > 0) ? list(all) : new EmptyState(Glyph.BELL, getTranslation("ui.notices.none"),
				getTranslation("ui.notices.none.words")));
		if (this.access.allows(Operation.WORK_ON_TASKS)) {
			Anchor messages = new Anchor("messages", getTranslation("ui.notices.all"));
			messages.addClassName("notices-all");
			messages.getElement().addEventListener("click", click -> this.popover.close());
			this.popover.add(messages);
		}
	}

	private UnorderedList list(List<Notices> all) {
		UnorderedList list = new UnorderedList();
		list.addClassNames("link-list", "notices");
		all.stream()
			.flatMap(notices -> notices.latest().stream())
			.sorted(Comparator.comparing(Notice::at))
			.limit(SHOWN)
			.forEach(notice -> list.add(entry(notice)));
		return list;
	}

	private ListItem entry(Notice notice) {
		Anchor link = new Anchor(notice.path(), notice.title());
		link.getElement().addEventListener("click", click -> this.popover.close());
		Span detail = new Span(notice.detail());
		detail.addClassName("secondary");
		return new ListItem(new Div(link, new Div(new StateBadge(notice.state()), detail)));
	}

}
