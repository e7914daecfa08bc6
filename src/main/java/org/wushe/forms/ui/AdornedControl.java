package org.wushe.forms.ui;

import java.util.Optional;
import java.util.function.Function;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;
import org.wushe.forms.Template;

/**
 * A field to type into, with words before and after. Tells of changes while typing
 * pauses.
 */
class AdornedControl<V, C extends TextFieldBase<C, V>> extends ValueControl<V, C> {

	private static final int PAUSE_MILLIS = 800;

	private final Template prefix;

	private final Template suffix;

	AdornedControl(C field, Template prefix, Template suffix, Function<V, @Nullable Object> answer,
			Function<Object, Optional<V>> value, String unreadable, Runnable changed) {
		super(field, answer, value, unreadable, changed);
		this.prefix = prefix;
		this.suffix = suffix;
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setValueChangeTimeout(PAUSE_MILLIS);
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		super.refresh(state, readOnly);
		adorn(state.text(this.prefix), field().getPrefixComponent(), field()::setPrefixComponent);
		adorn(state.text(this.suffix), field().getSuffixComponent(), field()::setSuffixComponent);
	}

	private static void adorn(String words, com.vaadin.flow.component.@Nullable Component present,
			java.util.function.Consumer<com.vaadin.flow.component.Component> place) {
		if (present instanceof Span span) {
			span.setText(words);
		}
		else if (!words.isBlank()) {
			place.accept(new Span(words));
		}
	}

}
