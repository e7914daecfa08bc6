package org.wushe.forms.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;

/** What a person answers one question with. */
interface FieldControl {

	Component component();

	/** The raw answer as it stands on the screen. */
	@Nullable Object answer();

	/** Puts an answer on the screen. */
	void show(@Nullable Object answer);

	/** Follows what the expressions of the schema come to now. */
	void refresh(FieldState state, boolean readOnly);

	/** The key of the message for a text on the screen that is no answer at all. */
	default Optional<String> unreadable() {
		return Optional.empty();
	}

	/** Shows what is wrong; null takes it away. */
	void fault(@Nullable String message);

}
