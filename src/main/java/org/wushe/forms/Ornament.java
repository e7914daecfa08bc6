package org.wushe.forms;

/** A component that asks nothing. */
public sealed interface Ornament extends FormField {

	/** Words for the person filling in, in Markdown. */
	record Prose(Frame frame, Template text) implements Ornament {

		private static final String FOLDED = "folded";

		static FormField read(Component component) {
			return new Prose(component.frame("label"), component.template("text"));
		}

		/**
		 * Whether a phone shows the first lines only, and all of it when asked: the
		 * custom property {@code folded} is {@code on-phones}.
		 */
		public boolean isFoldedOnPhones() {
			return "on-phones".equals(this.frame.properties().get(FOLDED));
		}

	}

	/** A line between parts. */
	record Separator(Frame frame) implements Ornament {

		static FormField read(Component component) {
			return new Separator(component.frame("label"));
		}

	}

	/**
	 * Empty room.
	 *
	 * @param height in pixels
	 */
	record Spacer(Frame frame, int height) implements Ornament {

		private static final int TALLEST = 400;

		static FormField read(Component component) {
			return new Spacer(component.frame("label"), Math.clamp(component.number("height", 60), 0, TALLEST));
		}

	}

	/**
	 * A button of the schema. What submits or resets a form is the page around it, so it
	 * is known and not shown.
	 */
	record Button(Frame frame) implements Ornament {

		static FormField read(Component component) {
			return new Button(component.frame("label"));
		}

	}

	/**
	 * A component that cannot be shown; the form says so at its place.
	 *
	 * @param type as the schema names it
	 */
	record Unsupported(Frame frame, String type) implements Ornament {

		static FormField read(Component component) {
			return new Unsupported(component.frame("label"), component.type());
		}

	}

}
