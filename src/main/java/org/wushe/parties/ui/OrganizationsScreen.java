package org.wushe.parties.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.parties.ContactChange.Waiting;
import org.wushe.parties.Organization;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.RegisterQuery;
import org.wushe.parties.RegisterQuery.Standing;
import org.wushe.parties.Society;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;

/** 组织: the register of a place, found and shown a part at a time. */
@Route(value = "organizations", layout = MainLayout.class)
@Menu(title = "parties.register.title", icon = "wushe:organization", order = 92)
@Requires(Operation.KEEP_REGISTER)
@StyleSheet("keeping.css")
class OrganizationsScreen extends Screen {

	private static final int PAGE = 50;

	private static final int OLDEST = 20;

	private final transient RegisterParts parts;

	private final transient Access access;

	private final transient RegisterSteps steps;

	private final TextField search = new TextField();

	private final Select<Society> society = new Select<>();

	private final Select<Standing> standing = new Select<>();

	private final Paragraph count = new Paragraph();

	private final Div list = new Div();

	private final Button more = new Button();

	private OrderedList cards = new OrderedList();

	private int shown;

	OrganizationsScreen(RegisterParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		this.steps = new RegisterSteps(parts, this.access, this::refresh);
		heading(getTranslation("parties.register.title"), getTranslation("parties.register.description"));
		actions(enter());
		this.search.setLabel(getTranslation("parties.register.search"));
		this.search.setHelperText(getTranslation("parties.register.search.about"));
		this.search.setClearButtonVisible(true);
		this.search.setValueChangeMode(ValueChangeMode.LAZY);
		this.search.addValueChangeListener(change -> refresh());
		choice(this.society, "parties.register.society", "parties.society.", List.of(Society.values()));
		choice(this.standing, "parties.register.standing", "parties.standing.", List.of(Standing.values()));
		Div filters = new Div(this.search, this.society, this.standing);
		filters.addClassName("register-filters");
		this.count.addClassName("secondary");
		this.count.getElement().setAttribute("aria-live", "polite");
		this.more.setText(getTranslation("ui.component.more"));
		this.more.addClickListener(click -> next());
		content(waiting(), filters, this.count, this.list, this.more);
		refresh();
	}

	private Button enter() {
		Button enter = new Button(getTranslation("parties.register.enter"), Glyph.ADD.icon(),
				click -> getUI().ifPresent(ui -> ui.navigate(OrganizationFormScreen.class)));
		enter.addThemeVariants(ButtonVariant.PRIMARY);
		return enter;
	}

	/** What organisations propose, the oldest first; nothing where nothing waits. */
	private Div waiting() {
		List<Waiting> oldest = this.parts.contacts().waiting(this.access, OLDEST);
		UnorderedList links = new UnorderedList();
		links.addClassName("link-list");
		for (Waiting each : oldest) {
			Span who = new Span(getTranslation("parties.register.history.by", each.proposedBy(),
					this.parts.texts().moment(each.proposedAt())));
			who.addClassName("secondary");
			links.add(new ListItem(new Div(new RouterLink(each.organizationName(), OrganizationScreen.class,
					new RouteParameters("code", each.organizationCode())), new Div(who))));
		}
		int all = this.parts.contacts().countWaiting(this.access);
		Div waiting = new Div();
		waiting.setVisible(all > 0);
		waiting.add(new Panel(getTranslation("parties.contact.waiting", this.parts.texts().number(all)), links));
		return waiting;
	}

	private <T extends Enum<T>> void choice(Select<T> field, String label, String names, List<T> values) {
		field.setLabel(getTranslation(label));
		field.setItems(values);
		field.setEmptySelectionAllowed(true);
		field.setEmptySelectionCaption(getTranslation("parties.register.any"));
		field.setItemLabelGenerator(
				each -> (each == null) ? getTranslation("parties.register.any") : getTranslation(names + each));
		field.addValueChangeListener(change -> refresh());
	}

	private RegisterQuery query() {
		return new RegisterQuery(this.search.getValue().strip(), this.society.getValue(), null,
				this.standing.getValue());
	}

	private void refresh() {
		this.list.removeAll();
		this.shown = 0;
		int found = this.parts.register().count(this.access, query());
		this.count.setText(getTranslation("parties.register.count", this.parts.texts().number(found)));
		this.more.setVisible(false);
		if (found == 0) {
			this.list.add(new EmptyState(Glyph.ORGANIZATION, getTranslation("parties.register.empty"),
					getTranslation("parties.register.empty.words")));
			return;
		}
		this.cards = new OrderedList();
		this.cards.addClassName("kept-offerings");
		this.list.add(this.cards);
		next();
	}

	/** The next part of what was found. */
	private void next() {
		List<RegisterEntry> page = this.parts.register().find(this.access, query(), this.shown, PAGE + 1);
		Set<String> recused = this.parts.register().recusedFrom(this.access);
		page.stream().limit(PAGE).forEach(each -> this.cards.add(card(each, recused)));
		this.shown += Math.min(PAGE, page.size());
		this.more.setVisible(page.size() > PAGE);
	}

	private ListItem card(RegisterEntry entry, Set<String> recused) {
		Organization organization = entry.organization();
		RouterLink page = new RouterLink(organization.name(), OrganizationScreen.class,
				new RouteParameters("code", organization.code()));
		H2 name = new H2(page);
		name.addClassName("register-name");
		Div head = new Div(name, this.parts.words().standing(organization));
		head.addClassName("kept-head");
		Div main = new Div(head, this.parts.words().brief(this.access, entry));
		main.addClassName("kept-main");
		ListItem card = new ListItem(main, this.steps.of(organization, recused));
		card.addClassName("kept-offering");
		return card;
	}

}
