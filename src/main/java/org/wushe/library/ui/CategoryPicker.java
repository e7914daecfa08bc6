package org.wushe.library.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;

/**
 * Picks a category of the taxonomy: the tree, level by level, as long as nothing is
 * typed; then whatever has the words in its name or among its synonyms, such as 送餐 for
 * 助餐服务.
 */
@StyleSheet("library.css")
public final class CategoryPicker extends ComboBox<ServiceCategory> {

	private final transient CategoryTree tree;

	/** Chosen no more: stays until another is chosen. */
	private @Nullable String retired;

	public CategoryPicker(List<ServiceCategory> categories) {
		this.tree = new CategoryTree(categories);
		setItems(this.tree::matches, this.tree.inOrder());
		setItemLabelGenerator(category -> category.name(locale()));
		setRenderer(row());
		setClearButtonVisible(true);
		setOverlayWidth("min(34rem, 94vw)");
	}

	/** Picks the category of that code; nothing if there is none. */
	public void pick(String code) {
		this.tree.find(code).ifPresentOrElse(this::setValue, this::clear);
	}

	/**
	 * Shows what something is filed under. A category that is chosen no more stays until
	 * another is chosen, and is said to be retired.
	 * @param code null for none yet
	 * @param filedUnder where it stands, and may stay; null where it stands nowhere
	 */
	void show(@Nullable String code, @Nullable String filedUnder) {
		ServiceCategory known = (code != null) ? find(code) : null;
		setValue(known);
		this.retired = (known == null && code != null && !code.isBlank()) ? code : null;
		if (this.retired != null) {
			setHelperText(getTranslation(
					this.retired.equals(filedUnder) ? "library.category.retired" : "library.category.retired.choose"));
		}
	}

	/** What is chosen, or stays; null for none. */
	@Nullable String code() {
		ServiceCategory chosen = getValue();
		return (chosen != null) ? chosen.code() : this.retired;
	}

	/** The category of that code; null if there is none any more. */
	@Nullable ServiceCategory find(String code) {
		return this.tree.find(code).orElse(null);
	}

	private LitRenderer<ServiceCategory> row() {
		return LitRenderer.<ServiceCategory>of("""
				<div class="category-row" style="padding-inline-start: ${item.depth * 1.25}em">
				  <span class="${item.depth ? '' : 'category-top'}">${item.name}</span>
				  <span class="secondary">${item.words}</span>
				</div>""")
			.withProperty("depth", this.tree::depth)
			.withProperty("name", category -> category.name(locale()))
			.withProperty("words", this::words);
	}

	/** Where a found category belongs, and what else it is called. */
	private String words(ServiceCategory category) {
		String synonyms = category.synonyms().isEmpty() ? ""
				: String.join(getTranslation("library.comma"), category.synonyms());
		return this.tree.parent(category).map(parent -> parent.name(locale()) + " · " + synonyms).orElse(synonyms);
	}

	private Locale locale() {
		return getLocale();
	}

}
