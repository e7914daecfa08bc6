package org.wushe.library.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.SavedSearch;
import org.wushe.library.SavedSearches;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;

/** 保存的查询: to keep what is looked for, and to come back to it. */
final class SavedSearchBar extends Div {

	private final transient SavedSearches searches;

	private final transient Access access;

	private final NativeDetails list = new NativeDetails();

	/** What is looked for now. */
	private String screen = "";

	private String address = "";

	private String words = "";

	SavedSearchBar(SavedSearches searches, Access access) {
		this.searches = searches;
		this.access = access;
		addClassName("saved-searches");
		Button save = new Button(getTranslation("library.saved.save"), Glyph.STAR.icon(), click -> save());
		save.addThemeVariants(ButtonVariant.TERTIARY);
		add(save, this.list);
		refresh();
	}

	/**
	 * What is looked for now.
	 * @param newScreen the screen's address
	 * @param newAddress what follows the question mark
	 * @param newWords what it could be called
	 */
	void show(String newScreen, QueryParameters newAddress, String newWords) {
		this.screen = newScreen;
		this.address = newAddress.getQueryString();
		this.words = newWords.strip();
	}

	private void refresh() {
		List<SavedSearch> kept = this.searches.of(this.access);
		this.list.setVisible(!kept.isEmpty());
		this.list.setSummaryText(getTranslation("library.saved.list", kept.size()));
		UnorderedList entries = new UnorderedList();
		kept.forEach(search -> entries.add(entry(search)));
		this.list.setContent(entries);
	}

	private ListItem entry(SavedSearch search) {
		Anchor open = new Anchor(
				search.address().isEmpty() ? search.screen() : search.screen() + "?" + search.address(), search.name());
		Button rename = new Button(Glyph.EDIT.icon(), click -> rename(search));
		rename.setAriaLabel(getTranslation("library.saved.rename.of", search.name()));
		Button delete = new Button(Glyph.REMOVE.icon(),
				click -> Confirm.askDestructive(getTranslation("library.saved.delete"),
						getTranslation("library.saved.delete.consequence", search.name()),
						getTranslation("library.saved.delete"), () -> {
							this.searches.delete(this.access, search.id());
							refresh();
						}));
		delete.setAriaLabel(getTranslation("library.saved.delete.of", search.name()));
		rename.addThemeVariants(ButtonVariant.TERTIARY);
		delete.addThemeVariants(ButtonVariant.TERTIARY);
		return new ListItem(open, rename, delete);
	}

	private void save() {
		ask(getTranslation("library.saved.save"), getTranslation("library.saved.save.words"), this.words, name -> {
			this.searches.save(this.access, name, this.screen, this.address);
			Toast.done(getTranslation("library.saved.done", name.strip()));
		});
	}

	private void rename(SavedSearch search) {
		ask(getTranslation("library.saved.rename"), "", search.name(),
				name -> this.searches.rename(this.access, search.id(), name));
	}

	private void ask(String title, String words, String usual, Consumer<String> then) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(title);
		TextField name = new TextField(getTranslation("library.saved.name"));
		name.setRequiredIndicatorVisible(true);
		name.setMaxLength(SavedSearches.LONGEST_NAME);
		name.setManualValidation(true);
		name.setWidthFull();
		name.setValue(usual.substring(0, Math.min(usual.length(), SavedSearches.LONGEST_NAME)));
		if (!words.isEmpty()) {
			dialog.add(new Paragraph(words));
		}
		dialog.add(name);
		Button confirm = new Button(title, click -> {
			try {
				then.accept(name.getValue());
				dialog.close();
				refresh();
			}
			catch (DomainRefusal refusal) {
				name.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
				name.setInvalid(true);
				name.focus();
			}
		});
		confirm.addThemeVariants(ButtonVariant.PRIMARY);
		dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), confirm);
		dialog.open();
		name.focus();
	}

}
