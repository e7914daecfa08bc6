package org.wushe.ui;

import java.util.List;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;

/** A state in colour, words and icon; never in colour alone. */
public class StateBadge extends Span {

	public StateBadge(Look look) {
		addClassNames("state-badge", look.tone().className());
		add(look.icon().icon(), new Span(look.text()));
		setVisible(!look.text().isEmpty());
	}

	public StateBadge(Tone tone, Glyph icon, String text) {
		this(new Look(tone, icon, text));
	}

	/**
	 * Where the badges of a row stand in its template; their property is called badges.
	 */
	public static final String BADGES = """
			<div class="row-badges">${item.badges.map(badge => html`<span class="state-badge ${badge.tone}">
			  <vaadin-icon icon="${badge.icon}" aria-hidden="true"></vaadin-icon><span>${badge.text}</span></span>`)}
			</div>
			""";

	/** The badge in a grid column, without a component per row. */
	public static <T> LitRenderer<T> column(SerializableFunction<T, Look> look) {
		return LitRenderer.<T>of("""
				<span class="state-badge ${item.tone}" ?hidden=${!item.text}>
				  <vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon><span>${item.text}</span>
				</span>""")
			.withProperty("tone", item -> look.apply(item).tone().className())
			.withProperty("icon", item -> look.apply(item).icon().code())
			.withProperty("text", item -> look.apply(item).text());
	}

	/** Several badges in a grid column. */
	public static <T> LitRenderer<T> columns(SerializableFunction<T, List<Look>> looks) {
		return LitRenderer.<T>of(BADGES).withProperty("badges", item -> badges(looks.apply(item)));
	}

	/** For {@link #BADGES}. */
	public static List<Badge> badges(List<Look> looks) {
		return looks.stream().map(look -> new Badge(look.tone().className(), look.icon().code(), look.text())).toList();
	}

	/**
	 * A badge as the template of a row reads it: of a map in a list it would be given
	 * nothing.
	 */
	public record Badge(String tone, String icon, String text) {
	}

	/**
	 * How a state looks.
	 */
	public record Look(Tone tone, Glyph icon, String text) {
	}

}
