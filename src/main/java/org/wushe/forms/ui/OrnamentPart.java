package org.wushe.forms.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;
import org.wushe.forms.Ornament;
import org.wushe.ui.Glyph;

/** What asks nothing: words, lines, room, and the notice of what cannot be shown. */
final class OrnamentPart implements FormPart {

	private static final Set<String> NAMED = Set.of("image", "html", "table", "iframe", "expression", "documentPreview",
			"multipage", "page");

	private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,5})(?=\\s)");

	private final Ornament ornament;

	private final Markdown words = new Markdown();

	private final Component component;

	OrnamentPart(Ornament ornament) {
		this.ornament = ornament;
		this.component = switch (ornament) {
			case Ornament.Prose prose -> prose.isFoldedOnPhones() ? new FoldedWords(this.words) : this.words;
			case Ornament.Separator _ -> new Hr();
			case Ornament.Spacer spacer -> room(spacer.height());
			case Ornament.Button _ -> room(0);
			case Ornament.Unsupported unsupported -> notice(unsupported);
		};
	}

	private static Component room(int height) {
		var room = new Div();
		room.setHeight(height + "px");
		return room;
	}

	private static Component notice(Ornament.Unsupported unsupported) {
		var words = new Span();
		var type = NAMED.contains(unsupported.type()) ? words.getTranslation("forms.type." + unsupported.type())
				: unsupported.type();
		words.setText(words.getTranslation("forms.view.unsupported", type));
		var notice = new Div(Glyph.WARNING.icon(), words);
		notice.addClassName("form-notice");
		notice.getElement().setAttribute("role", "note");
		return notice;
	}

	@Override
	public Component component() {
		return this.component;
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		this.component.setVisible(state.visible() && !(this.ornament instanceof Ornament.Button));
		if (this.ornament instanceof Ornament.Prose prose) {
			this.words.setContent(HEADING.matcher(state.markdown(prose.text())).replaceAll("#$1"));
		}
	}

	@Override
	public void show(@Nullable Object answers) {
		// It asks nothing.
	}

	@Override
	public void collect(List<String> above, Map<String, @Nullable Object> answers) {
		// It asks nothing.
	}

	@Override
	public Stream<Place> places() {
		return Stream.empty();
	}

}
