package org.wushe.library.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.BookingConcerns;
import org.wushe.library.EntryNews;
import org.wushe.library.Facility;
import org.wushe.library.FacilityBookings;
import org.wushe.library.FundLedger;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.ui.Facts;
import org.wushe.ui.Texts;

/** What can be done with a resource, and what else is known of it, by kind. */
@org.springframework.stereotype.Component
class ResourceParts {

	private final ResourceKeeping keeping;

	private final FacilityBookings bookings;

	private final BookingConcerns concerns;

	private final EntryNews news;

	private final FundLedger ledger;

	private final Resources resources;

	private final ResourceWords words;

	private final Texts texts;

	private final Clock clock;

	ResourceParts(ResourceKeeping keeping, FacilityBookings bookings, BookingConcerns concerns, EntryNews news,
			FundLedger ledger, Resources resources, ResourceWords words, Texts texts, Clock clock) {
		this.keeping = keeping;
		this.bookings = bookings;
		this.concerns = concerns;
		this.news = news;
		this.ledger = ledger;
		this.resources = resources;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	Component[] of(Access access, Resource resource) {
		List<Component> parts = new ArrayList<>();
		if (resource.kind() == ResourceKind.TALENT) {
			this.keeping.publicName(access, resource)
				.ifPresent(name -> parts.add(new Facts().with(I18NProvider.translate("resources.person"), name)));
		}
		if (resource.kind() == ResourceKind.CHARITY_FUND) {
			parts.add(fund(access, resource));
		}
		if (this.keeping.keeps(access, resource)) {
			parts.add(link("library/entries/" + resource.id(), "resources.keep", true));
		}
		if (resource.content() instanceof Facility facility && facility.bookable() && resource.status().isPublic()) {
			this.news.seen(access, resource.id());
			parts.add(new BookingPanel(resource, this.bookings, this.texts, this.clock, access,
					this.keeping.keeps(access, resource)));
		}
		return parts.toArray(Component[]::new);
	}

	/** What stands above the list of a kind; empty if there is nothing to say. */
	Component[] above(Access access, ResourceKind kind) {
		if (kind == ResourceKind.CHARITY_FUND && access.allows(Operation.WATCH_FUNDS)) {
			List<Resource> former = this.resources.formerFunds(access);
			return former.isEmpty() ? new Component[0] : new Component[] { new FormerFunds(former) };
		}
		if (kind != ResourceKind.FACILITY || !access.allows(Operation.BOOK_FACILITIES)) {
			return new Component[0];
		}
		List<Component> above = new ArrayList<>();
		List<BookingConcerns.Concern> lost = this.concerns.lost(access);
		if (!lost.isEmpty()) {
			above.add(new LostBookings(lost, this.texts, facility -> this.news.seen(access, facility)));
		}
		List<BookingConcerns.Concern> open = this.concerns.concerning(access);
		if (!open.isEmpty()) {
			above.add(new BookingOverview(open, this.texts));
		}
		return above.toArray(Component[]::new);
	}

	private Component fund(Access access, Resource resource) {
		Div part = new Div();
		part.addClassName("fund-part");
		if (resource.status().isPublic()) {
			Paragraph balance = new Paragraph(I18NProvider.translate("resources.fund.balance",
					this.words.yuan(this.ledger.balance(access, resource.id()))));
			balance.addClassName("fund-balance");
			part.add(balance, link("disclosure/" + resource.id(), "resources.disclosure", false));
		}
		books(access, resource).ifPresent(part::add);
		return part;
	}

	/** The way to the books of a fund, which outlast its listing. */
	Optional<Component> books(Access access, Resource resource) {
		return this.ledger.isWatchedBy(access, resource)
				? Optional.of(link("library/funds/" + resource.id() + "/ledger", "resources.fund.ledger", true))
				: Optional.empty();
	}

	private static Anchor link(String address, String key, boolean inside) {
		Anchor link = new Anchor(address, UI.getCurrent().getTranslation(key));
		link.setRouterIgnore(!inside);
		link.addClassNames("button-link", "quiet");
		return link;
	}

}
