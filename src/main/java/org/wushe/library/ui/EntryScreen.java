package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.EntryChange;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.Falling;
import org.wushe.library.Resource;
import org.wushe.library.ResourceDraft;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKind;
import org.wushe.parties.Division;
import org.wushe.parties.Organization;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Toast;

/** One entry: its form, where it stands, the next step, and who did what with it. */
@Route(value = "library/entries/:entry", layout = MainLayout.class)
@StyleSheet("library.css")
@StyleSheet("resources.css")
@StyleSheet("keeping.css")
@Requires(Operation.KEEP_RESOURCES)
class EntryScreen extends Screen implements BeforeEnterObserver, BeforeLeaveObserver {

	static final String NEW = "new";

	private final transient EntryParts parts;

	private final transient Access access;

	private @Nullable EntryWriting writing;

	EntryScreen(EntryParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.writing = null;
		String entry = event.getRouteParameters().get("entry").orElse("");
		if (entry.equals(NEW)) {
			ResourceKind kind = event.getLocation()
				.getQueryParameters()
				.getSingleParameter("kind")
				.flatMap(ResourceKind::ofWord)
				.filter(this.parts.keeping().kinds(this.access)::contains)
				.orElseThrow(NotFoundException::new);
			begin(UUID.randomUUID(), kind);
			return;
		}
		UUID id = ResourceView.id(entry).orElseThrow(NotFoundException::new);
		if (this.parts.keeping().find(this.access, id).isEmpty()) {
			Optional<ResourceKind> begun = this.parts.drafts()
				.find(this.access, id)
				.map(ResourceDraft::kind)
				.filter(this.parts.keeping().kinds(this.access)::contains);
			if (begun.isPresent()) {
				begin(id, begun.get());
				return;
			}
		}
		this.parts.news().seen(this.access, id);
		show(this.parts.keeping().get(this.access, id));
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (this.writing != null) {
			this.writing.guard().ask(event);
		}
	}

	private void begin(UUID id, ResourceKind kind) {
		heading(getTranslation("resources.entry.new", getTranslation("resources.kind." + kind)),
				getTranslation("resources.entry.new.words"));
		steps();
		EntryWriting form = new EntryWriting(id, kind, null, form(kind, null), this.parts, this.access,
				getTranslation("resources.entry.save-draft"), typed -> {
					Resource created = this.parts.keeping().create(this.access, id, typed);
					forget();
					Toast.done(getTranslation("resources.entry.saved"));
					// Whoever went on with a draft is at this address already.
					UI.getCurrent().getPage().getHistory().replaceState(null, "library/entries/" + id);
					show(created);
				}, () -> UI.getCurrent().navigate(EntriesScreen.class));
		this.writing = form;
		content(new Panel(getTranslation("resources.entry.form"), form));
	}

	private void forget() {
		if (this.writing != null) {
			this.writing.forget();
		}
	}

	private void show(Resource resource) {
		this.writing = null;
		heading(resource.name(), getTranslation("resources.kind." + resource.kind()));
		EntryChange<ResourceForm> change = this.parts.changes().find(this.access, resource).orElse(null);
		besideTitle(this.parts.words().badge(resource.status()));
		actions(this.parts.more().books(this.access, resource).stream().toArray(Component[]::new));
		steps();
		Div shown = new Div(new EntryLifePanel(resource, this.parts, this.access, this::show));
		if (change != null) {
			shown.add(change(resource, change));
		}
		shown.add(main(resource, change));
		if (this.parts.keeping().mayKnow(this.access, resource)) {
			shown.add(history(resource));
		}
		shown.addClassName("entry-parts");
		content(shown);
	}

	private ChangePanel change(Resource resource, EntryChange<ResourceForm> change) {
		ResourceWords words = this.parts.words();
		return new ChangePanel(resource.name(), change, words.lines(this.access, ResourceForm.of(resource)),
				words.lines(this.access, change.content().runningAs(ResourceForm.of(resource))),
				this.parts.keeping().keeps(this.access, resource), this.parts.keeping().reviews(this.access, resource),
				new EntryDecisions(this.parts.changes(), this.access, resource, this::show), this.parts.texts());
	}

	private void steps() {
		trail(new Step(getTranslation("library.title"), LibraryScreen.class),
				new Step(getTranslation("resources.entries"), EntriesScreen.class));
	}

	private Panel main(Resource resource, @Nullable EntryChange<ResourceForm> change) {
		if (!this.parts.keeping().keeps(this.access, resource)) {
			return new Panel(getTranslation("resources.entry.form"), new ResourceDetail(resource,
					organization(resource), this.parts.words(), this.parts.places(), this.access, null));
		}
		EntryForm form = form(resource.kind(), (change != null && !change.isWaiting())
				? resource.saying(change.content().runningAs(ResourceForm.of(resource))) : resource);
		String effect = resource.status().isPublic() ? "resources.entry.edit-public" : "resources.entry.edit";
		if (change != null && change.isWaiting()) {
			effect = "entries.change.edit-daily";
			form.lockReviewed(resource.kind());
		}
		EntryWriting open = new EntryWriting(resource.id(), resource.kind(), resource, form, this.parts, this.access,
				getTranslation("resources.entry.save"), typed -> keep(resource, form, typed),
				() -> show(this.parts.keeping().get(this.access, resource.id())));
		this.writing = open;
		return new Panel(getTranslation("resources.entry.form"), new Paragraph(getTranslation(effect)), open);
	}

	/** Bookings that the change leaves no room for fall away only with a reason. */
	private void keep(Resource resource, EntryForm form, ResourceForm typed) {
		Falling falling = this.parts.bookings().fallingBy(this.access, resource, typed);
		if (falling.total() == 0) {
			edit(resource, typed, null);
			return;
		}
		new ReasonDialog(getTranslation("resources.entry.save"),
				getTranslation("resources.booking.falling.edit", falling.confirmed(), falling.asked()),
				getTranslation("resources.booking.falling.why"), getTranslation("resources.booking.falling.save"),
				reason -> form.submit(again -> edit(resource, again, reason)))
			.open();
	}

	private void edit(Resource resource, ResourceForm typed, @Nullable String bookingsReason) {
		Resource after = this.parts.keeping()
			.edit(this.access, resource.id(), resource.version(), typed, bookingsReason);
		forget();
		boolean proposed = this.parts.changes().find(this.access, after).filter(EntryChange::isWaiting).isPresent();
		Toast.done(proposed ? getTranslation("entries.change.proposed")
				: getTranslation("resources.entry.saved-as", getTranslation("resources.status." + after.status())));
		show(after);
	}

	private EntryForm form(ResourceKind kind, @Nullable Resource resource) {
		Optional<Organization> own = Optional.ofNullable(this.access.organizationCode())
			.flatMap(code -> this.parts.organizations().find(this.access, code));
		return new EntryForm(kind, resource,
				(resource != null) ? this.parts.keeping().person(this.access, resource).orElse(null) : null,
				new EntryChoices(this.parts.categories().all(this.access), places(own.orElse(null)), place(),
						place -> this.parts.points().around(this.access, place),
						own.map(Organization::coordinates).orElse(null)));
	}

	/** An organisation's lie where it works, an official's where that person does. */
	private PlaceChoices places(@Nullable Organization own) {
		DivisionCode near = (own != null) ? own.division().at(DivisionCode.Level.COUNTY) : this.access.division();
		List<DivisionCode> within = new ArrayList<>((own != null) ? own.serviceArea() : List.of());
		if (near != null) {
			within.add(near);
		}
		return new PlaceChoices(this.parts.divisions(), this.access, near, within);
	}

	/** Whoever works in one community writes of it. */
	private @Nullable Division place() {
		DivisionCode here = this.access.division();
		return (here != null && here.level().compareTo(DivisionCode.Level.COMMUNITY) >= 0)
				? this.parts.divisions().find(this.access, here).orElse(null) : null;
	}

	private Panel history(Resource resource) {
		List<EntryRevision> revisions = this.parts.history()
			.of(this.access, EntryKind.of(resource.kind()), resource.id());
		return new Panel(getTranslation("resources.entry.history"),
				new HistoryList(revisions, revision -> this.parts.words().lines(this.access, resource.kind(), revision),
						this.parts.entryWords(), this.parts.texts()));
	}

	private @Nullable Organization organization(Resource resource) {
		String code = resource.organizationCode();
		return (code != null) ? this.parts.organizations().find(this.access, code).orElse(null) : null;
	}

}
