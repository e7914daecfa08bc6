package org.wushe.push.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ui.CategoryPicker;
import org.wushe.library.ui.OfferingWords;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.push.Subscription;
import org.wushe.push.Subscriptions;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/** 订阅新需求: what the organisation wants to hear of, to be added to and taken from. */
final class SubscriptionList extends Div {

	/** What the list is made with. */
	@org.springframework.stereotype.Component
	record Parts(Subscriptions subscriptions, ServiceCategories categories, Divisions divisions,
			Organizations organizations, OfferingWords words) {
	}

	private final transient Parts parts;

	private final transient Access access;

	private final transient Map<DivisionCode, Division> known = new LinkedHashMap<>();

	private final UnorderedList list = new UnorderedList();

	final CategoryPicker category;

	final ComboBox<Division> area = new ComboBox<>();

	final Button add = new Button();

	SubscriptionList(Parts parts, Access access) {
		this.parts = parts;
		this.access = access;
		addClassName("subscriptions");
		this.list.addClassName("push-items");
		this.category = new CategoryPicker(parts.categories().all(access));
		this.category.setLabel(getTranslation("push.subscription.category"));
		this.category.setRequiredIndicatorVisible(true);
		this.area.setLabel(getTranslation("push.subscription.area"));
		areas().forEach(division -> this.known.put(division.code(), division));
		this.area.setItems(this.known.values());
		this.area.setItemLabelGenerator(this::label);
		this.area.setRequiredIndicatorVisible(true);
		this.area.setOverlayWidth("min(26rem, 94vw)");
		this.add.setText(getTranslation("push.subscribe"));
		this.add.setIcon(Glyph.ADD.icon());
		this.add.addThemeVariants(ButtonVariant.PRIMARY);
		this.add.addClickListener(click -> subscribe());
		Div form = new Div(this.category, this.area, this.add);
		form.addClassName("subscription-form");
		if (Subscriptions.isInCharge(access)) {
			add(pause());
		}
		add(this.list, form);
		show();
	}

	private Checkbox pause() {
		Checkbox pause = new Checkbox(getTranslation("push.pause"), this.parts.subscriptions().isPaused(this.access));
		pause.setHelperText(getTranslation("push.pause.words"));
		pause.addValueChangeListener(change -> {
			this.parts.subscriptions().pause(this.access, change.getValue());
			Toast.done(getTranslation(change.getValue() ? "push.paused" : "push.resumed"));
		});
		return pause;
	}

	/** 东门街道 › 红旗社区. */
	private String label(Division division) {
		Division street = (division.level() == Level.COMMUNITY) ? this.known.get(division.code().at(Level.STREET))
				: null;
		return (street != null) ? street.name() + " › " + division.name() : division.name();
	}

	/**
	 * The county around the organisation, with its streets and communities; nothing while
	 * the register does not know the organisation.
	 */
	private List<Division> areas() {
		return this.parts.organizations()
			.find(this.access, String.valueOf(this.access.organizationCode()))
			.map(own -> around(own.division()))
			.orElse(List.of());
	}

	private List<Division> around(DivisionCode place) {
		DivisionCode county = (place.level().compareTo(Level.COUNTY) > 0) ? place.at(Level.COUNTY) : place;
		Divisions divisions = this.parts.divisions();
		return Stream
			.of(divisions.find(this.access, county).stream(),
					divisions.within(this.access, county, Level.STREET).stream(),
					divisions.within(this.access, county, Level.COMMUNITY).stream())
			.flatMap(Function.identity())
			.toList();
	}

	private void show() {
		this.list.removeAll();
		List<Subscription> all = this.parts.subscriptions().list(this.access);
		if (all.isEmpty()) {
			this.list.add(new ListItem(new Paragraph(getTranslation("push.subscriptions.empty"))));
		}
		all.forEach(subscription -> this.list.add(entry(subscription)));
	}

	private ListItem entry(Subscription subscription) {
		String what = getTranslation("push.subscription",
				this.parts.words().categoryPath(this.access, subscription.categoryCode()),
				this.parts.divisions().place(this.access, subscription.division()));
		Button remove = new Button(getTranslation("push.unsubscribe"), Glyph.REMOVE.icon(), click -> {
			act(() -> this.parts.subscriptions().unsubscribe(this.access, subscription.id()),
					getTranslation("push.unsubscribed", what));
		});
		remove.addThemeVariants(ButtonVariant.TERTIARY);
		remove.setAriaLabel(getTranslation("push.unsubscribe.of", what));
		Div main = new Div(new Span(what));
		if (this.parts.subscriptions().isNeverTold(this.access, subscription.categoryCode())) {
			main.add(new StateBadge(Tone.BAD, Glyph.REFUSED, getTranslation("push.subscription.never-told")));
		}
		ListItem entry = new ListItem(main, remove);
		entry.addClassName("push-item");
		return entry;
	}

	private void subscribe() {
		mark(this.category, this.category.isEmpty() ? "push.subscription.category.missing" : null);
		mark(this.area, this.area.isEmpty() ? "push.subscription.area.missing" : null);
		if (!this.category.isEmpty() && !this.area.isEmpty()) {
			act(() -> this.parts.subscriptions()
				.subscribe(this.access, this.category.getValue().code(), this.area.getValue().code()),
					getTranslation("push.subscribed"));
		}
	}

	private void mark(ComboBox<?> field, @Nullable String wrong) {
		field.setInvalid(wrong != null);
		field.setErrorMessage((wrong != null) ? getTranslation(wrong) : "");
	}

	private void act(Runnable change, String done) {
		try {
			change.run();
			Toast.done(done);
		}
		catch (DomainRefusal refusal) {
			if ("categoryCode".equals(refusal.field())) {
				mark(this.category, refusal.messageKey());
			}
			else {
				Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		}
		show();
	}

}
