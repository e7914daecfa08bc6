package org.wushe.cases.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseReaders;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Person;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.Places;
import org.wushe.ui.Toast;

/** 可查看人员: who may read a restricted case, and naming one more. */
@org.springframework.stereotype.Component
class ReadersPanel implements CasePanel {

	private final CaseReaders readers;

	private final Places places;

	ReadersPanel(CaseReaders readers, Places places) {
		this.readers = readers;
		this.places = places;
	}

	@Override
	public Place place() {
		return Place.FACTS;
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!file.isRestricted()) {
			return Optional.empty();
		}
		boolean names = access.allows(Operation.NAME_READER);
		List<Person> named = this.readers.of(access, file.id());
		Paragraph hint = new Paragraph(say(named.isEmpty() ? "alone" : "hint", file.ownerName()));
		hint.addClassName("secondary");
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		list.add(new ListItem(Glyph.PERSON.icon(), lines(file.ownerName(), say("owner"))));
		named.forEach(person -> list.add(line(access, file, person, names)));
		Panel panel = new Panel(say("title"), hint, list);
		if (names) {
			panel.beside(new Button(say("name"), Glyph.ADD.icon(), click -> ask(access, file)));
		}
		return Optional.of(panel);
	}

	private ListItem line(Access access, CaseFile file, Person person, boolean names) {
		ListItem item = new ListItem(Glyph.PERSON.icon(), lines(person.name(), where(access, person)));
		if (names) {
			Button remove = new Button(Glyph.REMOVE.icon(),
					click -> Confirm.askDestructive(say("remove-title"), say("remove-words", person.name()),
							say("remove"), () -> carryOut(() -> this.readers.remove(access, file.id(), person.userId()),
									say("removed", person.name()))));
			remove.addThemeVariants(ButtonVariant.TERTIARY);
			remove.setAriaLabel(say("remove-of", person.name()));
			item.add(remove);
		}
		return item;
	}

	private void ask(Access access, CaseFile file) {
		List<Person> eligible = this.readers.eligible(access, file.id());
		Dialog dialog = new Dialog(say("name"));
		ComboBox<Person> choice = new ComboBox<>(say("person"));
		choice.setItems(eligible);
		choice.setItemLabelGenerator(person -> person.name() + "（" + where(access, person) + "）");
		choice.setHelperText(say(eligible.isEmpty() ? "nobody" : "who"));
		choice.setWidthFull();
		choice.setAutofocus(true);
		Button cancel = new Button(I18NProvider.translate("ui.cancel"), click -> dialog.close());
		Button name = new Button(say("name"), click -> {
			if (choice.getValue() == null) {
				choice.setErrorMessage(say("choose"));
				choice.setInvalid(true);
			}
			else if (carryOut(() -> this.readers.name(access, file.id(), choice.getValue().userId()),
					say("named", choice.getValue().name()))) {
				dialog.close();
			}
		});
		name.addThemeVariants(ButtonVariant.PRIMARY);
		dialog.add(ComponentTexts.speak(choice));
		dialog.getFooter().add(cancel, name);
		dialog.setWidth("28rem");
		dialog.open();
	}

	private static boolean carryOut(Runnable change, String done) {
		try {
			change.run();
			Toast.done(done);
			return true;
		}
		catch (DomainRefusal ex) {
			Toast.refused(I18NProvider.translate(ex.messageKey(), ex.args().toArray()));
			return false;
		}
	}

	private static Div lines(String first, String second) {
		Span below = new Span(second);
		below.addClassName("secondary");
		return new Div(new Span(first), below);
	}

	private String where(Access access, Person person) {
		String place = (person.organizationCode() != null) ? this.places.organization(access, person.organizationCode())
				: (person.division() != null) ? this.places.division(access, person.division()) : "";
		String roles = person.roles()
			.stream()
			.map(role -> I18NProvider.translate("ui.role." + role.name().toLowerCase(Locale.ROOT)))
			.sorted()
			.collect(Collectors.joining("、"));
		return (place + " " + roles).strip();
	}

	private static String say(String words, Object... args) {
		return I18NProvider.translate("cases.readers." + words, args);
	}

}
