package org.wushe.parties.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.parties.CreditCode;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.parties.Restriction;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/** 组织: the register of a place, with grade, suspension and black list. */
@Route(value = "organizations", layout = MainLayout.class)
@Menu(title = "parties.register.title", icon = "wushe:organization", order = 92)
@Requires(Operation.KEEP_REGISTER)
@StyleSheet("keeping.css")
class OrganizationsScreen extends Screen {

	private static final int PAGE = 50;

	private final transient Organizations organizations;

	private final transient Divisions divisions;

	private final transient Texts texts;

	private final transient Clock clock;

	private final transient Access access;

	private final TextField search = new TextField();

	private final Paragraph count = new Paragraph();

	private final Div list = new Div();

	private int shown = PAGE;

	OrganizationsScreen(Organizations organizations, Divisions divisions, Texts texts, Clock clock,
			CurrentAccess currentAccess) {
		this.organizations = organizations;
		this.divisions = divisions;
		this.texts = texts;
		this.clock = clock;
		this.access = currentAccess.get();
		heading(getTranslation("parties.register.title"), getTranslation("parties.register.description"));
		this.search.setLabel(getTranslation("parties.register.search"));
		this.search.setClearButtonVisible(true);
		this.search.setValueChangeMode(ValueChangeMode.LAZY);
		this.search.addValueChangeListener(change -> refresh());
		this.count.addClassName("secondary");
		content(this.search, this.count, this.list);
		refresh();
	}

	private void refresh() {
		String words = this.search.getValue().strip().toLowerCase(Locale.ROOT);
		List<Organization> found = this.organizations.register(this.access)
			.stream()
			.filter(each -> each.name().toLowerCase(Locale.ROOT).contains(words)
					|| each.creditCode() != null && each.creditCode().toLowerCase(Locale.ROOT).contains(words))
			.toList();
		this.count.setText(getTranslation("parties.register.count", this.texts.number(found.size())));
		this.list.removeAll();
		if (found.isEmpty()) {
			this.list.add(new EmptyState(Glyph.ORGANIZATION, getTranslation("parties.register.empty"),
					getTranslation("parties.register.empty.words")));
			return;
		}
		OrderedList cards = new OrderedList();
		cards.addClassName("kept-offerings");
		found.stream().limit(this.shown).forEach(each -> cards.add(card(each)));
		this.list.add(cards);
		if (found.size() > this.shown) {
			this.list.add(new Button(getTranslation("ui.component.more"), click -> {
				this.shown += PAGE;
				refresh();
			}));
		}
	}

	private ListItem card(Organization organization) {
		H2 name = new H2(organization.name());
		name.addClassName("register-name");
		Div head = new Div(name, standing(organization));
		head.addClassName("kept-head");
		Div main = new Div(head, facts(organization));
		main.addClassName("kept-main");
		ListItem card = new ListItem(main, buttons(organization));
		card.addClassName("kept-offering");
		return card;
	}

	private StateBadge standing(Organization organization) {
		Restriction listing = organization.blackListing();
		Restriction suspension = organization.suspension();
		if (listing != null && !listing.until().isBefore(today())) {
			return new StateBadge(Tone.BAD, Glyph.REFUSED,
					listing.isForGood() ? getTranslation("parties.register.black-listed.for-good")
							: getTranslation("parties.register.black-listed", this.texts.day(listing.until())));
		}
		if (suspension != null && !suspension.until().isBefore(today())) {
			return new StateBadge(Tone.WAITING, Glyph.WAITING,
					(suspension.from() == null)
							? getTranslation("parties.register.suspended", this.texts.day(suspension.until()))
							: getTranslation("parties.register.suspended.from", this.texts.day(suspension.from()),
									this.texts.day(suspension.until())));
		}
		return new StateBadge(Tone.GOOD, Glyph.DONE, getTranslation("parties.register.good"));
	}

	private Facts facts(Organization organization) {
		Facts facts = new Facts()
			.with(getTranslation("parties.register.registration"),
					getTranslation("parties.kind." + organization.kind()) + " · "
							+ getTranslation("parties.registration." + organization.registration()))
			.with(getTranslation("parties.register.credit-code"), creditCode(organization.creditCode()))
			.with(getTranslation("parties.register.grade"), grade(organization))
			.with(getTranslation("parties.register.place"), this.divisions.place(this.access, organization.division()));
		reason(facts, organization.suspension());
		reason(facts, organization.blackListing());
		return facts;
	}

	private void reason(Facts facts, @Nullable Restriction restriction) {
		if (restriction != null && !restriction.until().isBefore(today())) {
			facts.with(getTranslation("parties.register.why"), restriction.reason());
		}
	}

	private @Nullable String creditCode(@Nullable String code) {
		return (code == null) ? null : getTranslation(
				CreditCode.isValid(code) ? "parties.register.credit-code.valid" : "parties.register.credit-code.wrong",
				code);
	}

	private String grade(Organization organization) {
		Integer grade = organization.grade();
		LocalDate until = organization.gradeValidUntil();
		if (grade == null) {
			return getTranslation("parties.register.grade.none");
		}
		if (until == null) {
			return getTranslation("parties.register.grade.no-end", grade);
		}
		return getTranslation(until.isBefore(today()) ? "parties.register.grade.ended" : "parties.register.grade.until",
				grade, this.texts.day(until));
	}

	private Div buttons(Organization organization) {
		Div buttons = new Div(button("parties.register.grade.edit", organization,
				() -> new GradeDialog(organization, (grade, until) -> {
					this.organizations.grade(this.access, organization.code(), grade, until);
					done(organization);
				}).open()));
		buttons.add((organization.suspension() != null && !organization.suspension().until().isBefore(today()))
				? button("parties.register.suspend.lift", organization, () -> lift(organization, "suspend"))
				: button("parties.register.suspend", organization, () -> restrict(organization, "suspend")));
		buttons.add((organization.blackListing() != null && !organization.blackListing().until().isBefore(today()))
				? button("parties.register.black-list.lift", organization, () -> lift(organization, "black-list"))
				: button("parties.register.black-list", organization, () -> restrict(organization, "black-list")));
		buttons.addClassName("kept-buttons");
		return buttons;
	}

	private Button button(String key, Organization organization, Runnable step) {
		Button button = new Button(getTranslation(key), click -> step.run());
		button.setAriaLabel(getTranslation(key) + " " + organization.name());
		return button;
	}

	private void restrict(Organization organization, String what) {
		new RestrictionDialog(organization, what, today(), restriction -> {
			if (what.equals("suspend")) {
				this.organizations.suspend(this.access, organization.code(), restriction, restriction.reason());
			}
			else {
				this.organizations.blackList(this.access, organization.code(), restriction, restriction.reason());
			}
			done(organization);
		}).open();
	}

	private void lift(Organization organization, String what) {
		String action = getTranslation("parties.register." + what + ".lift");
		new ReasonDialog(organization.name(), getTranslation("parties.register." + what + ".lift.words"),
				getTranslation("parties.register.why"), action, reason -> {
					if (what.equals("suspend")) {
						this.organizations.suspend(this.access, organization.code(), null, reason);
					}
					else {
						this.organizations.blackList(this.access, organization.code(), null, reason);
					}
					done(organization);
				})
			.harmless()
			.open();
	}

	private void done(Organization organization) {
		Toast.done(getTranslation("parties.register.done", organization.name()));
		refresh();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

}
