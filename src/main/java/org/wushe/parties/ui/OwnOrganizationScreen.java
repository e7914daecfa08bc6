package org.wushe.parties.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.parties.ContactChange;
import org.wushe.parties.OrganizationContact;
import org.wushe.parties.OwnStanding;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.StandingNews;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;

/**
 * 本组织: what the register says of one's own organisation, what its people were told of its
 * standing, who changed what, and how its people have its contact data changed.
 */
@Route(value = OwnOrganizationScreen.PATH, layout = MainLayout.class)
@Requires(Operation.WORK_ON_TASKS)
@StyleSheet("keeping.css")
class OwnOrganizationScreen extends Screen implements BeforeEnterObserver {

	static final String PATH = "organization";

	private final transient RegisterParts parts;

	private final transient OwnStanding standing;

	private final transient StandingWords words;

	private final transient Access access;

	OwnOrganizationScreen(RegisterParts parts, OwnStanding standing, StandingWords words, CurrentAccess currentAccess) {
		this.parts = parts;
		this.standing = standing;
		this.words = words;
		this.access = currentAccess.get();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String own = this.access.organizationCode();
		heading(getTranslation("parties.own"), getTranslation("parties.own.description"));
		if (own == null) {
			content(new EmptyState(Glyph.ORGANIZATION, getTranslation("parties.own.none"),
					getTranslation("parties.own.none.words")));
			return;
		}
		this.parts.register()
			.get(this.access, own)
			.ifPresentOrElse(this::show, () -> content(new EmptyState(Glyph.ORGANIZATION,
					getTranslation("parties.own.unknown"), getTranslation("parties.own.unknown.words", own))));
		this.standing.read(this.access);
	}

	private void show(RegisterEntry entry) {
		heading(entry.organization().name(), getTranslation("parties.own.description"));
		besideTitle(this.parts.words().standing(entry.organization()));
		String code = entry.organization().code();
		Optional<ContactChange> change = this.parts.contacts().find(this.access, code);
		Panel facts = new Panel(getTranslation("parties.register.entry"), this.parts.words().facts(this.access, entry),
				new Paragraph(getTranslation("parties.own.wrong")));
		if (change.isEmpty() && this.parts.contacts().proposes(this.access, code)) {
			facts.beside(propose(entry));
		}
		Div all = new Div();
		change.ifPresent(known -> all.add(new ContactPanel(this.parts, this.access, entry, known, () -> again(code))));
		all.add(new Panel(getTranslation("parties.news"), news()), facts,
				new Panel(getTranslation("parties.register.history"),
						new RevisionList(this.parts.register().history(this.access, code), this.parts, this.access)));
		all.addClassName("editor-page");
		content(all);
	}

	private Button propose(RegisterEntry entry) {
		return new Button(getTranslation("parties.contact.propose"), Glyph.EDIT.icon(),
				click -> new ContactDialog(this.parts, this.access, entry, OrganizationContact.of(entry.form()), () -> {
					Toast.done(getTranslation("parties.contact.sent"));
					again(entry.organization().code());
				}).open());
	}

	private void again(String code) {
		this.parts.register().get(this.access, code).ifPresent(this::show);
	}

	private OrderedList news() {
		OrderedList list = new OrderedList();
		list.addClassName("entry-history");
		List<StandingNews> all = this.standing.news(this.access);
		for (StandingNews news : all) {
			Span when = new Span(this.parts.texts().moment(news.at()));
			when.addClassName("secondary");
			Div head = new Div(new StateBadge(this.words.look(news, this::getTranslation)),
					new Span(this.words.title(news, this::getTranslation)), when);
			head.addClassName("entry-history-head");
			list.add(new ListItem(head, new Paragraph(this.words.detail(news, this::getTranslation))));
		}
		if (all.isEmpty()) {
			list.add(new ListItem(new Paragraph(getTranslation("parties.news.empty"))));
		}
		return list;
	}

}
