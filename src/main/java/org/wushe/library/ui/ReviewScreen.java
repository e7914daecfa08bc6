package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.library.EntryKind;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingReviews;
import org.wushe.parties.Organization;
import org.wushe.ui.Comparison;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Confirm;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.PagedList;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/**
 * 服务审核: what organisations hand in for the street's place; a change beside what is
 * published.
 */
@Route(value = "service-review", layout = MainLayout.class)
@Menu(title = "library.review.title", icon = "wushe:check", order = 52)
@Requires(Operation.REVIEW_OFFERINGS)
@StyleSheet("library.css")
@StyleSheet("keeping.css")
class ReviewScreen extends Screen implements AfterNavigationObserver {

	private static final String ENTRY = "entry";

	private static final int PAGE = 50;

	private static final Executor WORK = Thread::startVirtualThread;

	private final transient KeepingParts parts;

	private final transient Access access;

	private final Paragraph count = new Paragraph();

	private final TickedReviews ticked;

	private final PagedList waiting;

	private final Div detail = new Div();

	private Optional<UUID> open = Optional.empty();

	ReviewScreen(KeepingParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		addClassName("service-review");
		heading(getTranslation("library.review.title"), getTranslation("library.review.description"));
		Anchor register = new Anchor("organizations", getTranslation("parties.register.title"));
		register.addClassNames("button-link", "quiet");
		actions(register);
		this.detail.addClassName("review-detail");
		this.count.addClassName("secondary");
		this.ticked = new TickedReviews(this::decide, WORK, this::judged);
		this.waiting = new PagedList(PAGE, this::part);
		Div columns = new Div(new Div(this.count, this.ticked, this.waiting), this.detail);
		columns.addClassName("review-columns");
		content(columns);
		Live.follow(this, parts.updates(), Live.tasksAround(this.access), this.waiting::refresh);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.open = event.getLocation().getQueryParameters().getSingleParameter(ENTRY).flatMap(ReviewScreen::uuid);
		this.waiting.refresh();
		this.detail.removeAll();
		this.open.ifPresent(id -> this.detail.add(this.parts.reviews()
			.find(this.access, id)
			.map(this::detail)
			.orElseGet(() -> new EmptyState(Glyph.DONE, getTranslation("library.review.gone"),
					getTranslation("library.review.gone.words")))));
		ComponentTexts.speak(this.detail);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	private PagedList.Part part(int limit) {
		int total = this.parts.reviews().countWaiting(this.access);
		List<KeptOffering> entries = this.parts.reviews().waiting(this.access, limit);
		this.count.setVisible(!entries.isEmpty());
		this.count.setText(getTranslation("library.review.count", this.parts.texts().number(total)));
		this.ticked.show(entries);
		if (entries.isEmpty()) {
			return new PagedList.Part(new EmptyState(Glyph.DONE, getTranslation("library.review.empty"),
					getTranslation("library.review.empty.words")), 0, 0);
		}
		OrderedList list = new OrderedList();
		list.addClassName("kept-offerings");
		entries.forEach(entry -> list.add(item(entry)));
		return new PagedList.Part(list, entries.size(), total);
	}

	private ListItem item(KeptOffering entry) {
		RouterLink link = new RouterLink();
		link.setText(asked(entry).title());
		link.setRoute(ReviewScreen.class);
		link.setQueryParameters(QueryParameters.of(ENTRY, entry.id().toString()));
		link.setHighlightCondition((any, event) -> false);
		link.addClassName("kept-title");
		Div head = new Div(link, kind(entry));
		head.addClassName("kept-head");
		Span who = new Span(this.parts.organizations().name(this.access, entry.organizationCode()));
		who.addClassName("secondary");
		ListItem item = new ListItem(this.ticked.box(entry), new Div(head, who));
		item.addClassNames("kept-offering", "kept-tickable");
		if (this.open.filter(entry.id()::equals).isPresent()) {
			link.getElement().setAttribute("aria-current", "true");
			item.addClassName("offering-open");
		}
		return item;
	}

	private StateBadge kind(KeptOffering entry) {
		return isChange(entry) ? new StateBadge(Tone.WAITING, Glyph.EDIT, getTranslation("library.review.change"))
				: new StateBadge(Tone.ACTIVE, Glyph.ADD, getTranslation("library.review.new"));
	}

	private static boolean isChange(KeptOffering entry) {
		return entry.isPublic() && entry.proposal() != null;
	}

	/** What the street is asked to agree to. */
	private static OfferingForm asked(KeptOffering entry) {
		return entry.form();
	}

	private Component detail(KeptOffering entry) {
		Map<String, String> after = this.parts.formWords().lines(this.access, asked(entry));
		Component content = (isChange(entry) && entry.offering() != null)
				? new Comparison(getTranslation("library.review.published"),
						this.parts.formWords().lines(this.access, OfferingForm.of(entry.offering())),
						getTranslation("library.review.proposed"), after, false)
				: facts(after);
		Button approve = new Button(getTranslation("library.approve"), Glyph.CHECK.icon(), click -> approve(entry));
		approve.addThemeVariants(ButtonVariant.PRIMARY);
		Button back = new Button(getTranslation("library.send-back"), Glyph.BACK.icon(), click -> sendBack(entry));
		Div buttons = new Div(approve, back);
		buttons.addClassName("editor-buttons");
		Panel history = new Panel(getTranslation("library.history"),
				new HistoryList(this.parts.history().of(this.access, EntryKind.SERVICE_OFFERING, entry.id()),
						revision -> this.parts.formWords().lines(this.access, revision), this.parts.words(),
						this.parts.texts()));
		return new Div(new Panel(asked(entry).title(), organization(entry), content, buttons).beside(kind(entry)),
				history);
	}

	private Component organization(KeptOffering entry) {
		Organization organization = this.parts.organizations().find(this.access, entry.organizationCode()).orElse(null);
		Facts facts = new Facts();
		if (organization != null) {
			facts.with(getTranslation("library.organization"), organization.name())
				.with(getTranslation("library.kind"), getTranslation("parties.kind." + organization.kind()));
			this.parts.offeringWords()
				.grade(organization)
				.ifPresent(grade -> facts.with(getTranslation("library.grade.label"), grade));
		}
		return facts;
	}

	private static Facts facts(Map<String, String> lines) {
		Facts facts = new Facts();
		lines.forEach(facts::with);
		return facts;
	}

	private void approve(KeptOffering entry) {
		String title = asked(entry).title();
		Confirm.ask(getTranslation("library.approve.title", title),
				getTranslation(isChange(entry) ? "library.approve.consequence.change" : "library.approve.consequence"),
				getTranslation("library.approve"), () -> {
					decide(entry);
					Toast.done(getTranslation("library.approved", title));
					UI.getCurrent().navigate(ReviewScreen.class);
				});
	}

	private void decide(KeptOffering entry) {
		this.parts.reviews().approve(this.access, entry.id(), OfferingReviews.version(entry));
	}

	/** What is open may have been among those that were ticked. */
	private void judged() {
		if (this.open.filter(id -> this.parts.reviews().find(this.access, id).isEmpty()).isPresent()) {
			UI.getCurrent().navigate(ReviewScreen.class);
		}
		else {
			this.waiting.refresh();
		}
	}

	private void sendBack(KeptOffering entry) {
		String title = asked(entry).title();
		new ReasonDialog(getTranslation("library.send-back.title", title),
				getTranslation(
						isChange(entry) ? "library.send-back.consequence.change" : "library.send-back.consequence"),
				getTranslation("library.send-back.why"), getTranslation("library.send-back"), reason -> {
					this.parts.reviews().sendBack(this.access, entry.id(), OfferingReviews.version(entry), reason);
					Toast.done(getTranslation("library.sent-back", title));
					UI.getCurrent().navigate(ReviewScreen.class);
				})
			.harmless()
			.open();
	}

}
