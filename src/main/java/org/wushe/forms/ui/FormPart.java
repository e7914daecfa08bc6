package org.wushe.forms.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;

/** A component of the schema, on the screen. */
sealed interface FormPart permits QuestionPart, GroupPart, ListPart, OrnamentPart {

	Component component();

	/**
	 * Shows answers.
	 * @param answers the answers of the enclosing section
	 */
	void show(@Nullable Object answers);

	/**
	 * Writes everything that stands on the screen, hidden or not.
	 * @param above the path of the enclosing section
	 */
	void collect(List<String> above, Map<String, @Nullable Object> answers);

	/** Follows what the expressions of the schema come to now. */
	void refresh(FieldState state, boolean readOnly);

	/** The places in it where something can be wrong. */
	Stream<Place> places();

	/** A place where something can be wrong. */
	interface Place {

		/** As in the problems of validation. */
		String path();

		/** What the person calls it. */
		String title();

		/**
		 * The key of the message for a text on the screen that is no answer at all; null
		 * if all is well.
		 */
		@Nullable String unreadable();

		/** Shows what is wrong; null takes it away. */
		void fault(@Nullable String message);

		/** Brings it into sight and under the keyboard. */
		void focus();

	}

}
