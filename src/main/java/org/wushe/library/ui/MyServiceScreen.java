package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingForm;
import org.wushe.library.ServiceOffering;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.LeaveGuard;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;

/**
 * One entry of one's organisation: written on, handed in, with its history. Whatever is
 * typed is kept at once, complete or not.
 */
@Route(value = "my-services/:id", layout = MainLayout.class)
@Requires(Operation.KEEP_OFFERINGS)
@StyleSheet("library.css")
@StyleSheet("keeping.css")
class MyServiceScreen extends Screen implements BeforeEnterObserver, BeforeLeaveObserver {

	private final transient KeepingParts parts;

	private final transient Access access;

	private final Span saved = new Span();

	private final transient LeaveGuard guard = new LeaveGuard();

	private UUID id = new UUID(0, 0);

	private int version;

	private transient OfferingEditor editor;

	MyServiceScreen(KeepingParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		this.editor = editor(new KeptOffering(this.id, "", null, null, null));
		addClassName("my-service");
		this.saved.addClassName("editor-saved");
		this.saved.getElement().setAttribute("role", "status");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.id = event.getRouteParameters()
			.get("id")
			.flatMap(MyServiceScreen::uuid)
			.orElseThrow(NotFoundException::new);
		this.parts.news().seen(this.access, this.id);
		show(this.parts.keeping().getOrNew(this.access, this.id));
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		this.guard.ask(event);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	private void show(KeptOffering entry) {
		boolean isNew = entry.offering() == null && entry.proposal() == null;
		heading(isNew ? getTranslation("library.my.new") : title(entry), getTranslation("library.my.edit.description"));
		trail(new Step(getTranslation("library.my.title"), MyServicesScreen.class));
		if (!isNew) {
			besideTitle(new StateBadge(this.parts.words().look(entry.status())));
		}
		this.version = entry.formVersion();
		this.guard.lower();
		this.saved.setText("");
		List<Component> content = new ArrayList<>();
		notice(entry).ifPresent(content::add);
		if (entry.isEditable()) {
			this.editor = editor(entry);
			ServiceOffering stands = entry.offering();
			this.editor.show(entry.form(), (stands != null) ? stands.categoryCode() : null);
			content.add(this.editor);
			content.add(bar(entry));
		}
		else {
			content.add(new Panel(getTranslation("library.content"), lines(entry.form())));
		}
		List<EntryRevision> revisions = this.parts.history().of(this.access, EntryKind.SERVICE_OFFERING, entry.id());
		if (!revisions.isEmpty()) {
			content.add(new Panel(getTranslation("library.history"),
					new HistoryList(revisions, revision -> this.parts.formWords().lines(this.access, revision),
							this.parts.words(), this.parts.texts())));
		}
		Div page = new Div(content.toArray(Component[]::new));
		page.addClassName("editor-page");
		content(ComponentTexts.speak(page));
	}

	private String title(KeptOffering entry) {
		return entry.title().isBlank() ? getTranslation("library.my.untitled") : entry.title();
	}

	private Optional<Component> notice(KeptOffering entry) {
		String note = (entry.proposal() != null) ? entry.proposal().note() : null;
		if (note != null) {
			return Optional.of(notice(Glyph.WARNING, getTranslation("library.returned", note)));
		}
		if (entry.isWaiting()) {
			return Optional.of(notice(Glyph.WAITING, getTranslation("library.waiting.words")));
		}
		if (entry.isPublic()) {
			return Optional.of(notice(Glyph.NOTE, getTranslation("library.published.words")));
		}
		return entry.isEditable() ? Optional.empty()
				: Optional.of(notice(Glyph.NOTE, getTranslation("library.withdrawn.words")));
	}

	private static Div notice(Glyph icon, String words) {
		Div notice = new Div(icon.icon(), new Paragraph(words));
		notice.addClassName("editor-notice");
		return notice;
	}

	private Component lines(OfferingForm form) {
		Facts facts = new Facts();
		this.parts.formWords().lines(this.access, form).forEach(facts::with);
		return facts;
	}

	private OfferingEditor editor(KeptOffering entry) {
		PlaceChoices places = new PlaceChoices(this.parts.divisions(), this.access, county(entry), List.of());
		return new OfferingEditor(this.parts.categories().all(this.access), places, this.parts.offeringWords(),
				entry.isPublic() ? entry.offering() : null, this::keep);
	}

	private @Nullable DivisionCode county(KeptOffering entry) {
		return this.parts.organizations()
			.find(this.access, entry.organizationCode())
			.map(organization -> organization.division().at(DivisionCode.Level.COUNTY))
			.orElse(null);
	}

	private Div bar(KeptOffering entry) {
		Button submit = new Button(getTranslation("library.submit"), Glyph.SEND.icon(), click -> submit());
		submit.addThemeVariants(ButtonVariant.PRIMARY);
		Div buttons = new Div(submit);
		if (entry.proposal() != null) {
			Button discard = new Button(getTranslation("library.discard"),
					click -> new KeepingSteps(entry, this.parts, this.access, this::leave).discard());
			discard.addThemeVariants(ButtonVariant.TERTIARY);
			buttons.add(discard);
		}
		buttons.addClassName("editor-buttons");
		Div bar = new Div(this.saved, buttons);
		bar.addClassName("editor-bar");
		return bar;
	}

	private void leave() {
		this.guard.lower();
		UI.getCurrent().navigate(MyServicesScreen.class);
	}

	/** Whatever was typed is kept; if it cannot be, that is said, and stays on screen. */
	private void keep() {
		this.guard.raise();
		try {
			this.version = this.parts.keeping().save(this.access, this.id, this.editor.form(), this.version);
			String now = this.parts.texts().time(this.parts.clock().instant());
			if (!this.editor.point.flaws().isEmpty()) {
				notSaved(getTranslation("library.saved.but-point", now));
				return;
			}
			this.saved.setText(getTranslation("library.saved", now));
			this.saved.removeClassName("editor-not-saved");
			this.guard.lower();
		}
		catch (DomainRefusal refusal) {
			notSaved(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
		catch (DataAccessException | TransactionException away) {
			notSaved(getTranslation("library.not-saved"));
		}
	}

	private void notSaved(String why) {
		this.saved.addClassName("editor-not-saved");
		this.saved.setText(why);
	}

	private void submit() {
		OfferingForm form = this.editor.form();
		List<DomainRefusal> flaws = new ArrayList<>(this.parts.keeping().flaws(this.access, this.id, form));
		flaws.addAll(this.editor.point.flaws());
		List<DomainRefusal> elsewhere = this.editor.refuse(flaws);
		if (!flaws.isEmpty()) {
			Toast.refused(elsewhere.isEmpty() ? getTranslation("library.submit.flaws", flaws.size())
					: getTranslation(elsewhere.getFirst().messageKey(), elsewhere.getFirst().args().toArray()));
			return;
		}
		try {
			this.version = this.parts.keeping().save(this.access, this.id, form, this.version);
			KeptOffering entry = this.parts.keeping().submit(this.access, this.id);
			Toast.done(getTranslation(entry.isWaiting() ? "library.submitted" : "library.applied", title(entry)));
			leave();
		}
		catch (DomainRefusal refusal) {
			if (!this.editor.refuse(List.of(refusal)).isEmpty()) {
				Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		}
	}

}
