package org.wushe.ui;

import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;

import org.wushe.identity.Access;
import org.wushe.ui.SearchSource.Hit;

/** Finds things of every kind while one types; Enter shows all that was found. */
final class GlobalSearch extends Div {

	private static final int SUGGESTIONS = 5;

	GlobalSearch(List<SearchSource> sources, Access access) {
		addClassName("global-search");
		getElement().setAttribute("role", "search");
		ComboBox<Hit> field = new ComboBox<>();
		field.setAriaLabel(getTranslation("ui.search"));
		field.setPlaceholder(getTranslation("ui.search.placeholder"));
		field.setPrefixComponent(Glyph.SEARCH.icon());
		field.setAllowCustomValue(true);
		field.setAutoOpen(true);
		field.setItemLabelGenerator(Hit::title);
		field.setRenderer(suggestion());
		field.setItems(query -> {
			String words = query.getFilter().orElse("").strip();
			Stream<Hit> hits = words.isEmpty() ? Stream.empty()
					: sources.stream().flatMap(source -> suggestions(source.search(access, words, SUGGESTIONS)));
			return hits.skip(query.getOffset()).limit(query.getLimit());
		});
		field.addValueChangeListener(change -> {
			if (change.getValue() != null && change.isFromClient()) {
				UI.getCurrent().navigate(change.getValue().path());
				field.clear();
			}
		});
		field.addCustomValueSetListener(typed -> {
			if (!typed.getDetail().isBlank()) {
				UI.getCurrent().navigate(SearchScreen.class, QueryParameters.of("q", typed.getDetail().strip()));
			}
			field.clear();
		});
		add(field);
		Shortcuts.addShortcutListener(this, () -> field.focus(), Key.KEY_K, KeyModifier.CONTROL)
			.listenOn(UI.getCurrent());
	}

	/** Each says how it was found, since none stands below a heading. */
	private Stream<Hit> suggestions(SearchSource.Found found) {
		return found.remark().isEmpty() ? found.hits().stream()
				: found.hits()
					.stream()
					.map(hit -> new Hit(hit.icon(), hit.title(),
							getTranslation("ui.search.remarked", found.remark(), hit.detail()), hit.path()));
	}

	private static LitRenderer<Hit> suggestion() {
		return LitRenderer
			.<Hit>of(
					"""
							<div class="hit">
							  <vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon>
							  <span><span class="hit-title">${item.title}</span><span class="hit-detail">${item.detail}</span></span>
							</div>""")
			.withProperty("icon", hit -> hit.icon().code())
			.withProperty("title", Hit::title)
			.withProperty("detail", Hit::detail);
	}

}
