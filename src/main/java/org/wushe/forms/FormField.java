package org.wushe.forms;

/**
 * A component of a form. A new type is one record that reads itself from the schema, one
 * line in {@link FieldTypes}, and its control in the view, which the compiler asks for.
 */
public sealed interface FormField permits Question, Section, Ornament {

	Frame frame();

}
