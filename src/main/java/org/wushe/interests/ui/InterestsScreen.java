package org.wushe.interests.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.interests.Interest;
import org.wushe.interests.Interests;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/**
 * 利益关系申报: what one has declared, and for whoever leads a place what the people there
 * have; that is read only on demand, and the reading is logged.
 */
@Route(value = "interests", layout = MainLayout.class)
@Requires(Operation.DECLARE_INTEREST)
@StyleSheet("keeping.css")
class InterestsScreen extends Screen {

	private final transient Interests interests;

	private final transient Organizations organizations;

	private final transient Divisions divisions;

	private final transient Texts texts;

	private final transient Clock clock;

	private final transient Access access;

	private final Div own = new Div();

	InterestsScreen(Interests interests, Organizations organizations, Divisions divisions, Texts texts, Clock clock,
			CurrentAccess currentAccess) {
		this.interests = interests;
		this.organizations = organizations;
		this.divisions = divisions;
		this.texts = texts;
		this.clock = clock;
		this.access = currentAccess.get();
		heading(getTranslation("interests.title"), getTranslation("interests.description"));
		Button declare = new Button(getTranslation("interests.declare"), Glyph.ADD.icon(), click -> declare().open());
		declare.addThemeVariants(ButtonVariant.PRIMARY);
		actions(declare);
		Panel mine = new Panel(getTranslation("interests.mine"), this.own);
		DivisionCode place = this.access.division();
		if (place != null && this.access.allows(Operation.WATCH_INTERESTS, place)) {
			content(mine, watched(place));
		}
		else {
			content(mine);
		}
		show();
	}

	private DeclareDialog declare() {
		return new DeclareDialog(this.interests.around(this.access), (organization, relation) -> {
			this.interests.declare(this.access, organization, relation);
			Toast.done(getTranslation("interests.declared", name(organization)));
			show();
		});
	}

	private void show() {
		this.own.removeAll();
		List<Interest> mine = this.interests.mine(this.access);
		this.own.add(mine.isEmpty() ? new Paragraph(getTranslation("interests.none")) : list(mine, false));
	}

	private Panel watched(DivisionCode place) {
		Div found = new Div();
		Button look = new Button(getTranslation("interests.watch.look"));
		look.addClickListener(click -> {
			List<Interest> all = this.interests.within(this.access, place);
			found.removeAll();
			found.add(all.isEmpty() ? new Paragraph(getTranslation("interests.watch.none")) : list(all, true));
			look.setVisible(false);
		});
		return new Panel(getTranslation("interests.watch", this.divisions.name(this.access, place)),
				new Paragraph(getTranslation("interests.watch.words")), look, found);
	}

	private UnorderedList list(List<Interest> interests, boolean others) {
		UnorderedList list = new UnorderedList();
		list.addClassName("kept-offerings");
		interests.forEach(interest -> list.add(entry(interest, others)));
		return list;
	}

	private ListItem entry(Interest interest, boolean others) {
		String organization = name(interest.organizationCode());
		Div head = new Div(new H3(others ? interest.userName() + " · " + organization : organization), badge(interest));
		head.addClassName("kept-head");
		Div main = new Div(head, new Paragraph(getTranslation("interests.entry",
				getTranslation("interests.relation." + interest.relation()), this.texts.day(interest.declaredAt()))));
		if (interest.retraction() != null) {
			main.add(new Paragraph(getTranslation("interests.retracted.why", interest.retraction())));
		}
		main.addClassName("kept-main");
		ListItem entry = others ? new ListItem(main) : new ListItem(main, buttons(interest, organization));
		entry.addClassName("kept-offering");
		return entry;
	}

	private StateBadge badge(Interest interest) {
		if (interest.retraction() != null) {
			return new StateBadge(Tone.QUIET, Glyph.REMOVE, getTranslation("interests.retracted"));
		}
		if (!interest.bindsOn(today())) {
			return new StateBadge(Tone.QUIET, Glyph.DONE, getTranslation("interests.over"));
		}
		LocalDate until = interest.bindsUntil();
		return new StateBadge(Tone.WAITING, Glyph.WARNING, (until != null)
				? getTranslation("interests.binds.until", this.texts.day(until)) : getTranslation("interests.binds"));
	}

	private Div buttons(Interest interest, String organization) {
		Div buttons = new Div();
		buttons.addClassName("kept-buttons");
		if (interest.isOpen()) {
			Button end = new Button(getTranslation("interests.end"),
					click -> new EndDialog(organization, interest.relation(), today(), day -> {
						this.interests.end(this.access, interest.id(), day);
						Toast.done(getTranslation("interests.ended", organization));
						show();
					}).open());
			end.setAriaLabel(getTranslation("interests.end.title", organization));
			buttons.add(end);
		}
		if (interest.retraction() == null && interest.bindsOn(today())) {
			Button retract = new Button(getTranslation("interests.retract"),
					click -> new ReasonDialog(getTranslation("interests.retract.title", organization),
							getTranslation("interests.retract.words"), getTranslation("interests.retract.why"),
							getTranslation("interests.retract"), reason -> {
								this.interests.retract(this.access, interest.id(), reason);
								Toast.done(getTranslation("interests.retract.done", organization));
								show();
							})
						.open());
			retract.setAriaLabel(getTranslation("interests.retract.title", organization));
			buttons.add(retract);
		}
		return buttons;
	}

	private String name(String organization) {
		return this.organizations.name(this.access, organization);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

}
