package org.wushe.push.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.push.PushItem;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/** What a notice tells, one by one, each with what can be done about it. */
final class ItemList extends UnorderedList {

	private final transient PushParts parts;

	private final transient Access access;

	/**
	 * @param inCase whether the list stands on the page of its case
	 */
	ItemList(PushParts parts, Access access, List<PushItem> items, boolean inCase) {
		this.parts = parts;
		this.access = access;
		addClassName("push-items");
		items.forEach(item -> add((item.offeringId() != null) ? offering(item, inCase) : need(item)));
	}

	private ListItem offering(PushItem item, boolean inCase) {
		Component title = this.parts.words().find(this.access, item.offeringId()).isPresent()
				? new Anchor("library?offering=" + item.offeringId(), this.parts.words().offering(this.access, item))
				: new Span(this.parts.words().offering(this.access, item));
		Div words = new Div(new Div(title));
		if (!inCase) {
			words.add(new Div(this.parts.steps()
				.file(this.access, item)
				.<Component>map(file -> new Anchor("cases/" + file.id(), file.title() + " " + file.number()))
				.orElseGet(() -> new Span(getTranslation("push.not-yours")))));
		}
		Span reasons = new Span(
				getTranslation("push.why", this.parts.texts().percent(item.score()), this.parts.words().reasons(item)));
		reasons.addClassName("secondary");
		words.add(new Div(reasons));
		ListItem entry = new ListItem(words, step(item, inCase));
		entry.addClassName("push-item");
		return entry;
	}

	private Component step(PushItem item, boolean inCase) {
		NextSteps.Step step = this.parts.steps().of(this.access, item);
		return switch (step) {
			case REFER, REPORT_AGAIN -> {
				Button button = new Button(getTranslation("push.step." + step),
						((step == NextSteps.Step.REFER) ? Glyph.SEND : Glyph.REPORT).icon(), click -> take(item));
				button.addThemeVariants(ButtonVariant.PRIMARY);
				button.setAriaLabel(
						getTranslation("push.step." + step + ".of", this.parts.words().offering(this.access, item)));
				yield button;
			}
			case WAIT -> new StateBadge(Tone.WAITING, Glyph.WAITING, getTranslation("push.step.WAIT"));
			case LOOK -> inCase ? new Span() : new Span(getTranslation("push.step.LOOK"));
		};
	}

	private void take(PushItem item) {
		try {
			UI.getCurrent().navigate(this.parts.steps().take(this.access, item));
		}
		catch (DomainRefusal refusal) {
			Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
	}

	private ListItem need(PushItem item) {
		Span words = new Span(this.parts.words().need(this.access, item));
		Span when = new Span(this.parts.texts().ago(item.toldAt()));
		when.addClassName("secondary");
		ListItem entry = new ListItem(new Div(new Div(words), new Div(when)));
		entry.addClassName("push-item");
		return entry;
	}

}
