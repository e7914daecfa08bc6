package org.wushe.cases.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.wushe.cases.CaseFile;
import org.wushe.identity.Access;

/**
 * A part of the case page; a Spring bean of the module that knows about it. Drawn again
 * whenever the case changes, unless its component is {@link Living}.
 */
public interface CasePanel {

	/** Where a panel stands. */
	enum Place {

		/** After the title: what comes next, and who has it. */
		NEXT,
		/** Buttons, all in one place. */
		ACTIONS,
		/** Left: facts and people. */
		FACTS,
		/** Middle: what happened, and its documents. */
		MIDDLE,
		/** Right: process and tasks. */
		SIDE,
		/** Beside the case, while somebody works on a task. */
		TASK

	}

	Place place();

	/** Among the panels of its place, the smallest first. */
	int order();

	/**
	 * Nothing where the panel has nothing to say about the case, or not to this person.
	 */
	Optional<Component> render(Access access, CaseFile file);

	/**
	 * The same for a panel of {@link Place#TASK}.
	 * @param task the key of the task that the address asks for
	 */
	default Optional<Component> render(Access access, CaseFile file, String task) {
		return render(access, file);
	}

	/** A component that keeps itself up to date, such as a form half filled in. */
	interface Living {

		/** The case has changed. */
		void update(CaseFile file);

	}

	/** A component that needs more than the width of a column. */
	interface Wide {

	}

}
