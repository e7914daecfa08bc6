package org.wushe.forms;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a question is tied to the answers.
 *
 * @param key the path of its answer below the enclosing section
 * @param required whether it must be answered
 * @param readonly whether it only shows a value that was there before
 * @param disabled whether it is out of use: neither validated nor kept
 * @param defaultValue what it starts with where nothing else is known
 */
public record Binding(List<String> key, Flag required, Flag readonly, boolean disabled, @Nullable Object defaultValue) {
}
