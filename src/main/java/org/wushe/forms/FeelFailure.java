package org.wushe.forms;

/**
 * An expression of a form that could not be evaluated; the form went on as form-js would,
 * and its author should mend it.
 *
 * @param expression the FEEL text, without the leading {@code =}
 * @param reason the engine's words, for the author, not for the person filling in
 */
public record FeelFailure(String expression, String reason) {
}
