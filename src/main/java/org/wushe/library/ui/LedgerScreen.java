package org.wushe.library.ui;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.library.CharityFund;
import org.wushe.library.FundEntry;
import org.wushe.library.FundLedger;
import org.wushe.library.FundParty;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.privacy.Unmasking;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.MainLayout;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** 慈善资金账本: what came in, what went out, and what is left. */
@Route(value = "library/funds/:fund/ledger", layout = MainLayout.class)
@StyleSheet("resources.css")
@Requires(Operation.WATCH_FUNDS)
class LedgerScreen extends Screen implements BeforeEnterObserver {

	private final transient FundLedger ledger;

	private final transient Resources resources;

	private final transient ResourceWords words;

	private final transient Unmasking unmasking;

	private final transient Texts texts;

	private final transient Clock clock;

	private final transient Access access;

	private final Paragraph balance = new Paragraph();

	private UUID fund = new UUID(0, 0);

	private boolean keeps;

	private boolean masked;

	private final Listing<FundEntry> listing;

	LedgerScreen(FundLedger ledger, Resources resources, ResourceWords words, Unmasking unmasking, Texts texts,
			Clock clock, CurrentAccess currentAccess) {
		this.ledger = ledger;
		this.resources = resources;
		this.words = words;
		this.unmasking = unmasking;
		this.texts = texts;
		this.clock = clock;
		this.access = currentAccess.get();
		this.balance.addClassName("fund-balance");
		this.listing = listing();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Resource resource = event.getRouteParameters()
			.get("fund")
			.flatMap(ResourceView::id)
			.flatMap(id -> this.resources.find(this.access, id))
			.filter(found -> found.kind() == ResourceKind.CHARITY_FUND)
			.orElseThrow(NotFoundException::new);
		CharityFund terms = (CharityFund) resource.content();
		String organization = resource.organizationCode();
		this.fund = resource.id();
		this.keeps = this.access.allows(Operation.KEEP_FUNDS) && organization != null
				&& this.access.belongsTo(organization) && resource.status().isPublic();
		this.masked = !this.ledger.namesAreFor(this.access, this.fund);
		heading(getTranslation("resources.fund.ledger.of", resource.name()),
				getTranslation("resources.fund.ledger.description")
						+ (this.masked ? getTranslation("resources.fund.ledger.masked") : ""));
		trail(new Step(getTranslation("library.title"), LibraryScreen.class));
		LedgerDialogs dialogs = new LedgerDialogs(this.ledger, this.clock, this.access, this.fund, this::refresh);
		Anchor disclosure = new Anchor("disclosure/" + this.fund, getTranslation("resources.disclosure"));
		disclosure.setRouterIgnore(true);
		disclosure.addClassNames("button-link", "quiet");
		disclosure.setVisible(resource.status().isPublic());
		if (this.keeps) {
			Button donate = new Button(getTranslation("resources.fund.donate"), Glyph.ADD.icon(),
					click -> dialogs.donate());
			donate.addThemeVariants(ButtonVariant.PRIMARY);
			actions(disclosure, new Button(getTranslation("resources.fund.grant"), Glyph.SEND.icon(),
					click -> dialogs.grant(terms)), donate);
		}
		else {
			actions(disclosure);
		}
		content(this.balance, this.listing);
		refresh();
	}

	private void refresh() {
		this.balance.setText(
				getTranslation("resources.fund.balance", this.words.yuan(this.ledger.balance(this.access, this.fund))));
		this.listing.refresh();
	}

	private Listing<FundEntry> listing() {
		Listing<FundEntry> entries = new Listing<>(getTranslation("resources.fund.ledger"), LitRenderer
			.<FundEntry>of("""
					<div class="fund-card"><span>${item.on} · <vaadin-button theme="tertiary small"
					    class="row-button" @click=${open} aria-label="${item.label}">${item.kind}</vaadin-button></span>
					<strong>${item.amount}</strong>
					<span>${item.party}</span><span class="secondary">${item.purpose}</span></div>""")
			.withProperty("on", entry -> this.texts.day(entry.on()))
			.withProperty("kind", this::kind)
			.withProperty("amount", entry -> this.words.yuan(entry.cents()))
			.withProperty("party", this::party)
			.withProperty("purpose", FundEntry::purpose)
			.withProperty("label", this::label)
			.withFunction("open", this::open));
		column(entries, "number", entry -> Integer.toString(entry.number()), "").setWidth("4rem").setFlexGrow(0);
		column(entries, "on", entry -> this.texts.day(entry.on()), "").setWidth("9rem").setFlexGrow(0);
		entries
			.column(getTranslation("resources.disclosure.kind"),
					LitRenderer.<FundEntry>of("""
							<vaadin-button theme="tertiary small" class="row-button" @click=${open}
							    aria-label="${item.label}">${item.text}</vaadin-button>""")
						.withProperty("text", this::kind)
						.withProperty("label", this::label)
						.withFunction("open", this::open))
			.setWidth("7rem")
			.setFlexGrow(0);
		column(entries, "name", this::party, "").setWidth("10rem");
		column(entries, "purpose", FundEntry::purpose, "").setWidth("14rem").setFlexGrow(2);
		column(entries, "amount", entry -> this.words.yuan(entry.cents()), "figure").setWidth("8rem")
			.setTextAlign(ColumnTextAlign.END)
			.setFlexGrow(0);
		column(entries, "balance", entry -> this.words.yuan(entry.balanceCents()), "figure").setWidth("8rem")
			.setTextAlign(ColumnTextAlign.END)
			.setFlexGrow(0);
		entries
			.fetch(query -> this.ledger.entries(this.access, this.fund, query.getOffset(), query.getLimit()).stream());
		entries.setEmptyStateText(getTranslation("resources.fund.empty"));
		entries.opens(this::open);
		return entries;
	}

	private Listing.Column<FundEntry> column(Listing<FundEntry> entries, String name,
			ValueProvider<FundEntry, String> value, String look) {
		return entries.column(getTranslation("resources.disclosure." + name),
				LitRenderer.<FundEntry>of("<span class=\"" + look + "\">${item.text}</span>")
					.withProperty("text", value));
	}

	private String label(FundEntry entry) {
		return getTranslation("resources.fund.entry", entry.number()) + " · " + kind(entry);
	}

	private String kind(FundEntry entry) {
		return getTranslation(
				"resources.disclosure.kind." + (entry.isGeneral() ? "GENERAL_GRANT" : entry.kind().name()));
	}

	private String party(FundEntry entry) {
		FundParty party = entry.party();
		return (party != null) ? party(entry, party.name()) : "";
	}

	private String party(FundEntry entry, String name) {
		return entry.hidden() ? getTranslation("resources.fund.party.hidden", name) : name;
	}

	private void open(FundEntry entry) {
		Dialog dialog = new Dialog();
		dialog.setCloseOnOutsideClick(false);
		dialog.setHeaderTitle(getTranslation("resources.fund.entry", entry.number()));
		Div shown = new Div(facts(entry, party(entry)));
		shown.getElement().setAttribute("role", "status");
		dialog.add(shown);
		dialog.getFooter().add(new Button(getTranslation("ui.close"), click -> dialog.close()));
		if (this.masked && entry.namesSomebody() && this.access.allows(Operation.UNMASK)) {
			Button reveal = new Button(getTranslation("resources.fund.reveal"), Glyph.EYE.icon());
			reveal.addClickListener(click -> reveal(entry, name -> {
				shown.removeAll();
				shown.add(facts(entry, party(entry, name)));
				reveal.setVisible(false);
			}));
			dialog.getFooter().add(reveal);
		}
		if (this.keeps && (entry.kind() == FundEntry.Kind.DONATION || entry.kind() == FundEntry.Kind.GRANT)) {
			dialog.getFooter().add(new Button(getTranslation("resources.fund.take-back"), click -> {
				dialog.close();
				takeBack(entry);
			}));
		}
		dialog.open();
	}

	private Facts facts(FundEntry entry, String party) {
		return new Facts().with(getTranslation("resources.disclosure.kind"), kind(entry))
			.with(getTranslation("resources.disclosure.on"), this.texts.day(entry.on()))
			.with(getTranslation("resources.disclosure.amount"), this.words.yuan(entry.cents()))
			.with(getTranslation("resources.disclosure.name"), party)
			.with(getTranslation("resources.disclosure.purpose"), entry.purpose())
			.with(getTranslation("resources.fund.reference"), entry.reference())
			.with(getTranslation("resources.fund.recorded"),
					entry.recordedByName() + " · " + this.texts.moment(entry.recordedAt()));
	}

	/**
	 * @param shown told the name, which stays beside the entry until that is closed
	 */
	private void reveal(FundEntry entry, Consumer<String> shown) {
		new ReasonDialog(getTranslation("resources.fund.reveal"), getTranslation("resources.reveal.consequence"),
				getTranslation("resources.reveal.reason"), getTranslation("resources.fund.reveal"),
				reason -> shown.accept(this.unmasking.reveal(this.access, "fund", entry.id(), "party", reason)))
			.harmless()
			.open();
	}

	private void takeBack(FundEntry entry) {
		new ReasonDialog(getTranslation("resources.fund.take-back"),
				getTranslation("resources.fund.take-back.consequence", entry.number(),
						this.words.yuan(Math.abs(entry.cents()))),
				getTranslation("resources.fund.take-back.reason"), getTranslation("resources.fund.take-back"),
				reason -> {
					this.ledger.takeBack(this.access, entry.id(), reason);
					Toast.done(UI.getCurrent().getTranslation("resources.fund.booked"));
					refresh();
				})
			.open();
	}

}
