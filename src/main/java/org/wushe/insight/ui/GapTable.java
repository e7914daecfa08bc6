package org.wushe.insight.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.identity.Access;
import org.wushe.insight.Gap;
import org.wushe.insight.GapMonth;
import org.wushe.ui.Listing;
import org.wushe.ui.StateBadge;

/** Gaps as rows, each with its months as bars, and as cards. */
final class GapTable {

	/** Of one month's bar, in the units of the picture. */
	private static final int WIDTH = 6;

	private static final int HEIGHT = 18;

	private final GapWords words;

	private final Access access;

	GapTable(GapWords words, Access access) {
		this.words = words;
		this.access = access;
	}

	Listing<Gap> table(List<Gap> gaps, boolean byGroup, Consumer<Gap> open) {
		Listing<Gap> table = new Listing<>(say("insight.gaps"), card(open));
		table
			.column(say("library.category"),
					LitRenderer.<Gap>of("""
							<button class="row-link gap-open" @click="${open}">${item.category}</button>""")
						.withProperty("category", gap -> this.words.category(this.access, gap.key()))
						.withFunction("open", open::accept))
			.setFlexGrow(2);
		table.column(say("insight.gap.area"), new TextRenderer<>(gap -> this.words.area(this.access, gap.key())))
			.setFlexGrow(2);
		if (byGroup) {
			table.column(say("insight.gap.group"), new TextRenderer<>(gap -> this.words.group(gap.key())))
				.setFlexGrow(2);
		}
		table.column(say("insight.gap.months"), bars()).setAutoWidth(true).setFlexGrow(0);
		number(table, "insight.gap.unmet", Gap::unmet);
		number(table, "insight.gap.repeated", Gap::repeated);
		number(table, "insight.gap.needs", Gap::needs);
		table.column(say("insight.gap.trend"), StateBadge.column(gap -> this.words.trend(gap.trend())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		table.column(say("insight.gap.missing"), new TextRenderer<>(gap -> this.words.shortage(gap.shortage())))
			.setFlexGrow(2);
		table.setItems(gaps);
		return table;
	}

	private static void number(Listing<Gap> table, String key, ValueProvider<Gap, Integer> figure) {
		table.column(say(key), new TextRenderer<>(gap -> String.valueOf(figure.apply(gap))))
			.setAutoWidth(true)
			.setFlexGrow(0)
			.setTextAlign(ColumnTextAlign.END);
	}

	/** Unmet needs full, the others of the month pale above them. */
	private LitRenderer<Gap> bars() {
		return LitRenderer.<Gap>of("""
				<svg class="gap-bars" viewBox="0 0 ${item.width} 18" role="img" aria-label="${item.words}">
				  <path class="gap-all" d="${item.needs}"></path><path class="gap-unmet" d="${item.unmet}"></path>
				</svg>""")
			.withProperty("width", gap -> WIDTH * gap.months().size())
			.withProperty("words", this.words::months)
			.withProperty("needs", gap -> bars(gap, GapMonth::needs))
			.withProperty("unmet", gap -> bars(gap, GapMonth::unmet));
	}

	private static String bars(Gap gap, ValueProvider<GapMonth, Integer> figure) {
		double most = gap.months().stream().mapToInt(GapMonth::needs).max().orElse(0);
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < gap.months().size(); i++) {
			double height = (most == 0) ? 0 : HEIGHT * figure.apply(gap.months().get(i)) / most;
			path.append(String.format(Locale.ROOT, "M%d,%dh%dv%.1fh-%dz", WIDTH * i, HEIGHT, WIDTH - 1, -height,
					WIDTH - 1));
		}
		return path.toString();
	}

	private LitRenderer<Gap> card(Consumer<Gap> open) {
		return LitRenderer.<Gap>of("""
				<div class="row-card">
				  <button class="row-link gap-open" @click="${open}">${item.subject}</button>
				  <div class="row-badges"><span class="state-badge ${item.tone}"><vaadin-icon icon="${item.icon}"
				    aria-hidden="true"></vaadin-icon><span>${item.trend}</span></span></div>
				  <div>${item.figures}</div>
				  <div class="secondary">${item.missing}</div>
				</div>""")
			.withProperty("subject", gap -> this.words.subject(this.access, gap.key()))
			.withProperty("tone", gap -> this.words.trend(gap.trend()).tone().className())
			.withProperty("icon", gap -> this.words.trend(gap.trend()).icon().code())
			.withProperty("trend", gap -> this.words.trend(gap.trend()).text())
			.withProperty("figures",
					gap -> I18NProvider.translate("insight.gap.figures", gap.unmet(), gap.repeated(), gap.needs()))
			.withProperty("missing", gap -> this.words.shortage(gap.shortage()))
			.withFunction("open", open::accept);
	}

	private static String say(String key) {
		return I18NProvider.translate(key);
	}

}
