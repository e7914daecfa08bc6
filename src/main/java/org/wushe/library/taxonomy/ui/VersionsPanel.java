package org.wushe.library.taxonomy.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Taxonomy;
import org.wushe.library.taxonomy.TaxonomyChange;
import org.wushe.library.taxonomy.TaxonomyEditing;
import org.wushe.library.taxonomy.TaxonomyVersion;
import org.wushe.ui.Panel;
import org.wushe.ui.Texts;

/** All versions that were ever in force, to be read. */
final class VersionsPanel extends Panel {

	private final transient TaxonomyEditing editing;

	private final transient Texts texts;

	private final transient Access access;

	VersionsPanel(TaxonomyEditing editing, Texts texts, Access access) {
		super("");
		this.editing = editing;
		this.texts = texts;
		this.access = access;
		retitle(getTranslation("taxonomy.versions"));
	}

	void show() {
		OrderedList list = new OrderedList();
		list.addClassName("taxonomy-versions");
		List<TaxonomyVersion> versions = this.editing.versions(this.access);
		versions.forEach(version -> list.add(entry(version, version.equals(versions.getFirst()))));
		content(list);
	}

	private ListItem entry(TaxonomyVersion version, boolean inForce) {
		Button read = new Button(getTranslation("taxonomy.version", version.number()), click -> read(version));
		read.addThemeVariants(ButtonVariant.TERTIARY);
		Span who = new Span(getTranslation(inForce ? "taxonomy.version.in-force" : "taxonomy.version.by",
				version.createdBy(), this.texts.moment(version.createdAt())));
		who.addClassName("secondary");
		return new ListItem(read, who, new Span(reason(version)));
	}

	private String reason(TaxonomyVersion version) {
		return (version.reason() != null) ? version.reason() : getTranslation("taxonomy.version.imported");
	}

	private void read(TaxonomyVersion version) {
		Taxonomy taxonomy = this.editing.version(this.access, version.number());
		ChangeWords words = new ChangeWords(taxonomy, locale());
		Dialog dialog = new Dialog();
		dialog.addClassName("term-dialog");
		dialog.setHeaderTitle(getTranslation("taxonomy.version", version.number()));
		Div content = new Div(new Paragraph(reason(version)));
		List<TaxonomyChange> changes = this.editing.changes(this.access, version.number());
		if (!changes.isEmpty()) {
			UnorderedList list = new UnorderedList();
			changes.forEach(change -> list.add(new ListItem(words.sentence(change))));
			content.add(new H3(getTranslation("taxonomy.version.changes")), list);
		}
		content.add(new H3(getTranslation("taxonomy.version.terms")), terms(taxonomy, null));
		dialog.add(content);
		dialog.getFooter().add(new Button(getTranslation("ui.close"), click -> dialog.close()));
		dialog.open();
	}

	private UnorderedList terms(Taxonomy taxonomy, @Nullable String parent) {
		UnorderedList list = new UnorderedList();
		for (ServiceCategory term : taxonomy.children(parent)) {
			ListItem entry = new ListItem(term.name(locale()));
			if (term.retired()) {
				Span standing = new Span(" " + getTranslation("taxonomy.standing.retired"));
				standing.addClassName("secondary");
				entry.add(standing);
			}
			if (!term.synonyms().isEmpty()) {
				Span synonyms = new Span(" " + ChangeWords.listed(term.synonyms()));
				synonyms.addClassName("secondary");
				entry.add(synonyms);
			}
			if (!taxonomy.children(term.code()).isEmpty()) {
				entry.add(terms(taxonomy, term.code()));
			}
			list.add(entry);
		}
		return list;
	}

	private Locale locale() {
		return getLocale();
	}

}
