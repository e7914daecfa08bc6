package org.wushe.library.ui;

import java.time.Instant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wushe.identity.Access;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingProposal;
import org.wushe.library.ServiceOffering;
import org.wushe.library.VisitCrew;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/**
 * One entry of one's organisation: where it stands, what it wants, and what can be done.
 */
final class KeptCard extends ListItem {

	private final transient KeptOffering entry;

	private final transient KeepingParts parts;

	private final transient KeepingSteps steps;

	KeptCard(KeptOffering entry, KeepingParts parts, Access access, Runnable refresh) {
		this.entry = entry;
		this.parts = parts;
		this.steps = new KeepingSteps(entry, parts, access, refresh);
		addClassName("kept-offering");
		Anchor title = new Anchor("my-services/" + entry.id(),
				entry.title().isBlank() ? getTranslation("library.my.untitled") : entry.title());
		title.addClassName("kept-title");
		Div head = new Div(title, new StateBadge(parts.words().look(entry.status())));
		head.addClassName("kept-head");
		beside(head);
		Div main = new Div(head);
		main.addClassName("kept-main");
		if (entry.offering() != null) {
			main.add(facts(entry.offering(), access));
		}
		returned(main);
		add(main, buttons());
	}

	private void beside(Div head) {
		OfferingProposal proposal = this.entry.proposal();
		if (proposal == null) {
			return;
		}
		switch (proposal.state()) {
			case EDITING -> {
				if (this.entry.offering() != null) {
					head.add(new StateBadge(Tone.QUIET, Glyph.EDIT, getTranslation("library.proposal.EDITING")));
				}
			}
			case SUBMITTED ->
				head.add(new StateBadge(Tone.ACTIVE, Glyph.SEND, getTranslation("library.proposal.SUBMITTED")));
			case RETURNED ->
				head.add(new StateBadge(Tone.BAD, Glyph.WARNING, getTranslation("library.proposal.RETURNED")));
		}
	}

	private Div facts(ServiceOffering offering, Access access) {
		Div facts = new Div(new Span(this.parts.offeringWords().category(access, offering.categoryCode())),
				new Span(this.parts.offeringWords().price(offering.cost())));
		Capacity capacity = offering.capacity();
		if (capacity != null) {
			facts.add(new Span(this.parts.offeringWords().capacity(capacity)),
					new Span(this.parts.offeringWords().freshness(capacity)));
			if (capacity.excess() > 0) {
				facts.add(new Span(getTranslation("library.capacity.excess", capacity.inUse(), capacity.maximum())));
			}
		}
		if (visits(offering)) {
			this.parts.crews().get(access, offering.id()).ifPresent(crew -> facts.add(new Span(crew(crew))));
		}
		facts.addClassNames("secondary", "offering-facts");
		Instant confirmed = this.entry.confirmedAt();
		if (confirmed == null || !offering.isPublished()) {
			return facts;
		}
		return new Div(facts, due(offering, confirmed));
	}

	private static boolean visits(ServiceOffering offering) {
		return offering.accessibility().contains(AccessFeature.HOME_VISIT);
	}

	/** 同时 3 人上门（春风志愿队） */
	private String crew(VisitCrew crew) {
		return (crew.team() == null) ? getTranslation("library.crew.says", crew.people())
				: getTranslation("library.crew.says.team", crew.people(), crew.team().name());
	}

	private Component due(ServiceOffering offering, Instant confirmed) {
		Instant due = this.parts.confirmation().dueAt(confirmed);
		String day = this.parts.texts().day(due);
		if (offering.status() == EntryStatus.STALE) {
			return new Paragraph(getTranslation("library.confirm.overdue", day));
		}
		if (this.parts.clock().instant().isBefore(this.parts.confirmation().remindAt(confirmed))) {
			Paragraph until = new Paragraph(getTranslation("library.confirm.until", day));
			until.addClassName("secondary");
			return until;
		}
		return new StateBadge(Tone.WAITING, Glyph.CLOCK, getTranslation("library.confirm.soon", day));
	}

	private void returned(Div main) {
		OfferingProposal proposal = this.entry.proposal();
		if (proposal != null && proposal.note() != null) {
			Paragraph note = new Paragraph(getTranslation("library.returned", proposal.note()));
			note.addClassName("kept-returned");
			main.add(note);
		}
	}

	private Div buttons() {
		Div buttons = new Div();
		buttons.addClassName("kept-buttons");
		EntryStatus status = this.entry.status();
		if (this.entry.offering() != null && EntryStep.CONFIRM.leadsFrom(status)) {
			Button confirm = button("library.confirm", Glyph.CHECK, this.steps::confirm);
			if (status == EntryStatus.STALE) {
				confirm.addThemeVariants(ButtonVariant.PRIMARY);
			}
			buttons.add(confirm);
			if (this.entry.offering().capacity() != null) {
				buttons.add(button("library.capacity.note", Glyph.RETRY, this.steps::noteCapacity));
			}
			if (visits(this.entry.offering())) {
				buttons.add(button("library.crew", Glyph.PERSON, this.steps::sayWhoVisits));
			}
		}
		if (this.entry.isEditable()) {
			buttons.add(link());
		}
		if (this.entry.isWaiting()) {
			buttons.add(button("library.take-back", Glyph.BACK, this.steps::takeBack));
		}
		if (this.entry.offering() == null) {
			buttons.add(button("library.discard", Glyph.REMOVE, this.steps::discard));
		}
		else if (EntryStep.REOPEN.leadsFrom(status)) {
			buttons.add(button("library.reopen", Glyph.EDIT, this.steps::reopen));
		}
		else if (EntryStep.WITHDRAW.leadsFrom(status)) {
			buttons.add(button("library.withdraw", Glyph.REMOVE, this.steps::withdraw));
		}
		return buttons;
	}

	private Component link() {
		Anchor edit = new Anchor("my-services/" + this.entry.id(), Glyph.EDIT.icon(),
				new Span(getTranslation("library.edit")));
		edit.addClassNames("button-link", "quiet");
		edit.setAriaLabel(getTranslation("library.edit.of", this.entry.title()));
		return edit;
	}

	private Button button(String key, Glyph icon, Runnable step) {
		Button button = new Button(getTranslation(key), icon.icon(), click -> step.run());
		button.setAriaLabel(getTranslation("library.button.of", getTranslation(key), this.entry.title()));
		return button;
	}

}
