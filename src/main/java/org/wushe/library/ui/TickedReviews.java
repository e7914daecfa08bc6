package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingReviews;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;

/**
 * Several that wait are approved at once, each as if it were the only one. What is
 * refused stays ticked, and it is said why.
 */
final class TickedReviews extends Div {

	private static final Logger log = LoggerFactory.getLogger(TickedReviews.class);

	private final transient Consumer<KeptOffering> approve;

	private final transient Executor work;

	private final transient Runnable done;

	private final transient Map<UUID, KeptOffering> ticked = new LinkedHashMap<>();

	private final transient Map<UUID, KeptOffering> shown = new LinkedHashMap<>();

	private final transient Map<UUID, Checkbox> boxes = new LinkedHashMap<>();

	private final Checkbox all = new Checkbox();

	private final Button button = new Button();

	private final Paragraph progress = new Paragraph();

	private final UnorderedList refusals = new UnorderedList();

	private boolean working;

	/** Why one was not approved, in the words of the screen. */
	private record Refused(KeptOffering entry, String key, List<Object> args) {
	}

	/**
	 * @param approve one, in a transaction of its own; throws what refuses it
	 * @param work where it is done, so that the screen says how far it is
	 * @param done told in the session of the screen when the last was judged
	 */
	TickedReviews(Consumer<KeptOffering> approve, Executor work, Runnable done) {
		this.approve = approve;
		this.work = work;
		this.done = done;
		addClassName("ticked-reviews");
		this.all.setLabel(getTranslation("ui.component.select-all"));
		this.all.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				this.boxes.values().forEach(box -> box.setValue(change.getValue()));
			}
		});
		this.button.setIcon(Glyph.CHECK.icon());
		this.button.addClickListener(click -> ask());
		this.progress.getElement().setAttribute("role", "status");
		Div bar = new Div(this.all, this.button);
		bar.addClassName("editor-buttons");
		add(bar, this.progress, this.refusals);
		say("");
		refresh();
	}

	/**
	 * What stands in the list now; what has changed since it was ticked, or is gone, is
	 * ticked no more.
	 */
	void show(Collection<KeptOffering> entries) {
		this.shown.clear();
		this.boxes.clear();
		entries.forEach(entry -> this.shown.put(entry.id(), entry));
		this.ticked.values().removeIf(entry -> {
			KeptOffering now = this.shown.get(entry.id());
			return now == null || OfferingReviews.version(now) != OfferingReviews.version(entry);
		});
		refresh();
	}

	/** The box of one of those shown. */
	Checkbox box(KeptOffering entry) {
		Checkbox box = new Checkbox(this.ticked.containsKey(entry.id()));
		box.setAriaLabel(getTranslation("library.review.tick", entry.form().title()));
		box.addValueChangeListener(change -> {
			if (change.getValue()) {
				this.ticked.put(entry.id(), entry);
			}
			else {
				this.ticked.remove(entry.id());
			}
			refresh();
		});
		this.boxes.put(entry.id(), box);
		return box;
	}

	private void refresh() {
		int count = this.ticked.size();
		this.all.setVisible(!this.shown.isEmpty());
		this.all.setValue(count > 0 && count == this.shown.size());
		this.button.setVisible(!this.shown.isEmpty());
		this.button.setText(getTranslation("library.review.approve-ticked", count));
		this.button.setEnabled(count > 0 && !this.working);
	}

	private void say(String words) {
		this.progress.setText(words);
		this.progress.setVisible(!words.isEmpty());
	}

	private void ask() {
		int count = this.ticked.size();
		String action = getTranslation("library.review.approve-ticked", count);
		Confirm.ask(action, getTranslation("library.review.approve-ticked.words"), action,
				() -> begin(UI.getCurrent(), List.copyOf(this.ticked.values())));
	}

	private void begin(UI ui, List<KeptOffering> chosen) {
		if (this.working) {
			return;
		}
		this.working = true;
		this.refusals.removeAll();
		say(getTranslation("library.review.progress", 0, chosen.size()));
		refresh();
		this.work.execute(() -> approve(ui, chosen));
	}

	private void approve(UI ui, List<KeptOffering> chosen) {
		List<Refused> refused = new ArrayList<>();
		for (int i = 0; i < chosen.size(); i++) {
			KeptOffering entry = chosen.get(i);
			try {
				this.approve.accept(entry);
			}
			catch (DomainRefusal refusal) {
				refused.add(new Refused(entry, refusal.messageKey(), refusal.args()));
			}
			catch (RuntimeException ex) {
				log.error("Service {} was not approved", entry.id(), ex);
				refused.add(new Refused(entry, "library.review.not-approved", List.of()));
			}
			int judged = i + 1;
			onScreen(ui, () -> say(getTranslation("library.review.progress", judged, chosen.size())));
		}
		onScreen(ui, () -> finish(chosen, refused));
	}

	private void finish(List<KeptOffering> chosen, List<Refused> refused) {
		this.working = false;
		chosen.forEach(entry -> this.ticked.remove(entry.id()));
		refused.forEach(each -> {
			this.ticked.put(each.entry().id(), each.entry());
			this.refusals.add(new ListItem(getTranslation("library.review.refused", each.entry().form().title(),
					getTranslation(each.key(), each.args().toArray()))));
		});
		say(getTranslation(refused.isEmpty() ? "library.review.all-approved" : "library.review.some-approved",
				chosen.size() - refused.size(), refused.size()));
		this.done.run();
	}

	private void onScreen(UI ui, Runnable look) {
		try {
			ui.access(() -> {
				if (isAttached()) {
					look.run();
				}
			});
		}
		catch (UIDetachedException gone) {
			// Whoever has left finds what is still to be decided in the list.
		}
	}

}
