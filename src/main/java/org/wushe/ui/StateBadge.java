package org.wushe.ui;

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

	/**
	 * How a state looks.
	 */
	public record Look(Tone tone, Glyph icon, String text) {
	}

}
