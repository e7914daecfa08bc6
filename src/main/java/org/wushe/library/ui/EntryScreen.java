package org.wushe.library.ui;

import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.EntryChange;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryNews;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStep;
import org.wushe.library.Resource;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ResourceKind;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.privacy.Unmasking;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** One entry: its form, where it stands, the next step, and who did what with it. */
@Route(value = "library/entries/:entry", layout = MainLayout.class)
@StyleSheet("library.css")
@StyleSheet("resources.css")
@StyleSheet("keeping.css")
@Requires(Operation.KEEP_RESOURCES)
class EntryScreen extends Screen implements BeforeEnterObserver {

	static final String NEW = "new";

	private final transient ResourceKeeping keeping;

	private final transient ResourceChanges changes;

	private final transient EntryNews news;

	private final transient EntryHistory history;

	private final transient Unmasking unmasking;

	private final transient ServiceCategories categories;

	private final transient Divisions divisions;

	private final transient Organizations organizations;

	private final transient ResourceWords words;

	private final transient OfferingWords places;

	private final transient EntryWords entryWords;

	private final transient Texts texts;

	private final transient Access access;

	EntryScreen(ResourceKeeping keeping, ResourceChanges changes, EntryNews news, EntryHistory history,
			Unmasking unmasking, ServiceCategories categories, Divisions divisions, Organizations organizations,
			ResourceWords words, OfferingWords places, EntryWords entryWords, Texts texts,
			CurrentAccess currentAccess) {
		this.keeping = keeping;
		this.changes = changes;
		this.news = news;
		this.history = history;
		this.unmasking = unmasking;
		this.categories = categories;
		this.divisions = divisions;
		this.organizations = organizations;
		this.words = words;
		this.places = places;
		this.entryWords = entryWords;
		this.texts = texts;
		this.access = currentAccess.get();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String entry = event.getRouteParameters().get("entry").orElse("");
		if (entry.equals(NEW)) {
			ResourceKind kind = event.getLocation()
				.getQueryParameters()
				.getSingleParameter("kind")
				.flatMap(ResourceKind::ofWord)
				.filter(this.keeping.kinds(this.access)::contains)
				.orElseThrow(NotFoundException::new);
			begin(kind);
			return;
		}
		UUID id = ResourceView.id(entry).orElseThrow(NotFoundException::new);
		this.news.seen(this.access, id);
		show(this.keeping.get(this.access, id));
	}

	private void begin(ResourceKind kind) {
		heading(getTranslation("resources.entry.new", getTranslation("resources.kind." + kind)),
				getTranslation("resources.entry.new.words"));
		steps();
		EntryForm form = form(kind, null);
		content(new Panel(getTranslation("resources.entry.form"), form,
				save("resources.entry.save-draft", () -> form.submit(typed -> {
					Resource created = this.keeping.create(this.access, typed);
					Toast.done(getTranslation("resources.entry.saved"));
					go(created);
				}))));
	}

	private void show(Resource resource) {
		heading(resource.name(), getTranslation("resources.kind." + resource.kind()));
		EntryChange<ResourceForm> change = this.changes.find(this.access, resource).orElse(null);
		besideTitle(this.words.badge(resource.status()));
		steps();
		Div parts = new Div(life(resource));
		if (change != null) {
			parts.add(change(resource, change));
		}
		parts.add(main(resource, change), history(resource));
		parts.addClassName("entry-parts");
		content(parts);
	}

	private ChangePanel change(Resource resource, EntryChange<ResourceForm> change) {
		return new ChangePanel(resource.name(), change, this.words.lines(this.access, ResourceForm.of(resource)),
				this.words.lines(this.access, change.content().runningAs(ResourceForm.of(resource))),
				this.keeping.keeps(this.access, resource), this.keeping.reviews(this.access, resource),
				new EntryDecisions(this.changes, this.access, resource, this::show), this.texts);
	}

	private void steps() {
		trail(new Step(getTranslation("library.title"), LibraryScreen.class),
				new Step(getTranslation("resources.entries"), EntriesScreen.class));
	}

	private Panel main(Resource resource, @Nullable EntryChange<ResourceForm> change) {
		if (!this.keeping.keeps(this.access, resource)) {
			return new Panel(getTranslation("resources.entry.form"),
					new ResourceDetail(resource, organization(resource), this.words, this.places, this.access, null));
		}
		EntryForm form = form(resource.kind(), (change != null && !change.isWaiting())
				? resource.saying(change.content().runningAs(ResourceForm.of(resource))) : resource);
		String effect = resource.status().isPublic() ? "resources.entry.edit-public" : "resources.entry.edit";
		if (change != null && change.isWaiting()) {
			effect = "entries.change.edit-daily";
		}
		return new Panel(getTranslation("resources.entry.form"), new Paragraph(getTranslation(effect)), form,
				save("resources.entry.save", () -> form.submit(typed -> edit(resource, typed))));
	}

	private void edit(Resource resource, ResourceForm typed) {
		Resource after = this.keeping.edit(this.access, resource.id(), resource.version(), typed);
		boolean proposed = this.changes.find(this.access, after).filter(EntryChange::isWaiting).isPresent();
		Toast.done(proposed ? getTranslation("entries.change.proposed")
				: getTranslation("resources.entry.saved-as", getTranslation("resources.status." + after.status())));
		show(after);
	}

	private static Button save(String key, Runnable then) {
		Button save = new Button(UI.getCurrent().getTranslation(key), click -> then.run());
		save.addThemeVariants(ButtonVariant.PRIMARY);
		return save;
	}

	private EntryForm form(ResourceKind kind, @Nullable Resource resource) {
		return new EntryForm(kind, resource,
				(resource != null) ? this.keeping.person(this.access, resource).orElse(null) : null,
				this.categories.all(this.access), this.divisions, this.access, base());
	}

	/** Where places are chosen from. */
	private @Nullable DivisionCode base() {
		if (this.access.organizationCode() != null) {
			return this.organizations.find(this.access, this.access.organizationCode())
				.map(Organization::division)
				.map(division -> division.at(DivisionCode.Level.COUNTY))
				.orElse(null);
		}
		return this.access.division();
	}

	private Panel life(Resource resource) {
		Div steps = new Div();
		steps.addClassName("entry-steps");
		for (EntryStep step : this.keeping.steps(this.access, resource)) {
			steps.add(new Button(getTranslation("resources.step." + step), click -> ask(resource, step)));
		}
		Div life = new Div(new Paragraph(getTranslation("resources.entry.stands." + resource.status())));
		this.keeping.note(this.access, resource.id())
			.ifPresent(note -> life.add(new Paragraph(getTranslation("resources.entry.note", note))));
		this.keeping.person(this.access, resource).filter(person -> person.phone() != null).ifPresent(person -> {
			if (this.access.allows(Operation.UNMASK)) {
				steps.add(new Button(getTranslation("resources.reveal"), Glyph.EYE.icon(), click -> reveal(resource)));
			}
		});
		life.add(steps);
		return new Panel(getTranslation("resources.entry.life"), life);
	}

	private void reveal(Resource resource) {
		new ReasonDialog(getTranslation("resources.reveal"), getTranslation("resources.reveal.consequence"),
				getTranslation("resources.reveal.reason"), getTranslation("resources.reveal"),
				reason -> Toast.done(getTranslation("resources.reveal.shown",
						this.unmasking.reveal(this.access, "talent", resource.id(), "phone", reason, null))))
			.harmless()
			.open();
	}

	private void ask(Resource resource, EntryStep step) {
		String name = getTranslation("resources.step." + step);
		String consequence = getTranslation("resources.step." + step + ".consequence");
		if (ResourceKeeping.needsReason(step)) {
			new ReasonDialog(name, consequence, getTranslation("resources.step.reason"), name,
					reason -> take(resource, step, reason))
				.open();
		}
		else {
			Confirm.ask(name, consequence, name, () -> take(resource, step, null));
		}
	}

	private void take(Resource resource, EntryStep step, @Nullable String reason) {
		Resource after = this.keeping.step(this.access, resource.id(), resource.version(), step, reason);
		Toast.done(getTranslation("resources.entry.saved-as", getTranslation("resources.status." + after.status())));
		show(after);
	}

	private Panel history(Resource resource) {
		List<EntryRevision> revisions = this.history.of(this.access, EntryKind.of(resource.kind()), resource.id());
		return new Panel(getTranslation("resources.entry.history"), new HistoryList(revisions,
				revision -> this.words.lines(this.access, resource.kind(), revision), this.entryWords, this.texts));
	}

	private @Nullable String organization(Resource resource) {
		String code = resource.organizationCode();
		return (code != null) ? this.organizations.name(this.access, code) : null;
	}

	private static void go(Resource resource) {
		UI.getCurrent().navigate(EntryScreen.class, new RouteParameters("entry", resource.id().toString()));
	}

}
