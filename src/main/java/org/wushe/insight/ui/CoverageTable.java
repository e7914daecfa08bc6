package org.wushe.insight.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.insight.CommunityCoverage;
import org.wushe.library.ServiceCategory;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/**
 * Communities by kinds of services: how many of each kind people reach within the circle.
 */
final class CoverageTable {

	private final List<ServiceCategory> categories;

	private final Locale locale;

	CoverageTable(List<ServiceCategory> categories, Locale locale) {
		this.categories = categories;
		this.locale = locale;
	}

	Listing<CommunityCoverage> table(List<CommunityCoverage> communities) {
		Listing<CommunityCoverage> table = new Listing<>(say("insight.coverage"), card());
		table.addClassName("coverage");
		table
			.column(say("insight.coverage.community"),
					LitRenderer.<CommunityCoverage>of("""
							<button class="row-link gap-open" @click="${open}">${item.name}</button>""")
						.withProperty("name", one -> one.community().name())
						.withFunction("open", this::open))
			.setWidth("8rem")
			.setFlexGrow(1);
		roots().forEach(root -> table.column(root.name(this.locale), StateBadge.column(one -> look(one, root)))
			.setWidth("4.6rem")
			.setFlexGrow(1));
		table.setItems(communities);
		return table;
	}

	private List<ServiceCategory> roots() {
		return this.categories.stream().filter(category -> category.parent() == null).toList();
	}

	/** What is told apart below a top category; itself where nothing is. */
	private List<ServiceCategory> kinds(ServiceCategory root) {
		return this.categories.stream()
			.filter(root::contains)
			.filter(category -> this.categories.stream()
				.noneMatch(other -> !other.equals(category) && category.contains(other)))
			.toList();
	}

	private List<ServiceCategory> lacking(CommunityCoverage one, ServiceCategory root) {
		return kinds(root).stream().filter(kind -> !reaches(one, kind)).toList();
	}

	private static boolean reaches(CommunityCoverage one, ServiceCategory category) {
		return one.reached().stream().anyMatch(code -> ServiceCategory.isWithin(code, category.code()));
	}

	/** 3/6: three of six kinds are within reach. */
	StateBadge.Look look(CommunityCoverage one, ServiceCategory root) {
		int all = kinds(root).size();
		int reached = all - lacking(one, root).size();
		String words = I18NProvider.translate("insight.coverage.share", reached, all);
		if (reached == all) {
			return new StateBadge.Look(Tone.GOOD, Glyph.DONE, words);
		}
		return reaches(one, root) ? new StateBadge.Look(Tone.WAITING, Glyph.ACTIVE, words)
				: new StateBadge.Look(Tone.BAD, Glyph.REFUSED, words);
	}

	private LitRenderer<CommunityCoverage> card() {
		return LitRenderer.<CommunityCoverage>of("""
				<div class="row-card">
				  <button class="row-link gap-open" @click="${open}">${item.name}</button>
				  <div class="secondary">${item.circle}</div>
				  <div>${item.lacking}</div>
				</div>""")
			.withProperty("name", one -> one.community().name())
			.withProperty("circle", CoverageTable::circle)
			.withProperty("lacking", this::withoutAnything)
			.withFunction("open", this::open);
	}

	/** The kinds of which nothing at all is within reach. */
	private String withoutAnything(CommunityCoverage one) {
		String names = roots().stream()
			.filter(root -> look(one, root).tone() == Tone.BAD)
			.map(root -> root.name(this.locale))
			.collect(Collectors.joining(say("library.comma")));
		return names.isEmpty() ? say("insight.coverage.something-of-each")
				: I18NProvider.translate("insight.coverage.nothing-of", names);
	}

	private static String circle(CommunityCoverage one) {
		String circle = I18NProvider.translate("insight.circle." + one.circle(), one.circle().minutes());
		return one.located() ? circle : circle + " · " + say("insight.coverage.unlocated");
	}

	private void open(CommunityCoverage one) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(one.community().name());
		dialog.setWidth("40rem");
		Facts facts = new Facts();
		roots().forEach(root -> facts.with(root.name(this.locale), lacking(one, root).isEmpty()
				? say("insight.coverage.all") : I18NProvider.translate("insight.coverage.lacking", names(one, root))));
		Paragraph circle = new Paragraph(circle(one));
		circle.addClassName("secondary");
		dialog.add(circle, facts);
		dialog.getFooter().add(new Button(say("ui.close"), click -> dialog.close()));
		dialog.open();
	}

	private String names(CommunityCoverage one, ServiceCategory root) {
		return lacking(one, root).stream()
			.map(category -> category.name(this.locale))
			.collect(Collectors.joining(say("library.comma")));
	}

	private static String say(String key) {
		return I18NProvider.translate(key);
	}

}
