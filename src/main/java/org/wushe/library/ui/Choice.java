package org.wushe.library.ui;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * A way to narrow a list by one thing out of many.
 *
 * @param <T> what is chosen; nothing for any
 */
final class Choice<T> extends Select<T> {

	/**
	 * @param any what it is called if nothing is chosen
	 * @param name with how many it would leave
	 * @param chosen told what somebody chose
	 */
	Choice(String label, String any, Function<T, String> name, Consumer<@Nullable T> chosen) {
		ItemLabelGenerator<@Nullable T> names = one -> (one != null) ? name.apply(one) : getTranslation(any);
		setLabel(getTranslation(label));
		setEmptySelectionAllowed(true);
		setEmptySelectionCaption(getTranslation(any));
		setPlaceholder(getTranslation(any));
		setItemLabelGenerator(names);
		addValueChangeListener(change -> {
			if (change.isFromClient()) {
				chosen.accept(change.getValue());
			}
		});
	}

	void show(Collection<T> choices, @Nullable T chosen) {
		setItems(choices);
		setValue(chosen);
	}

}
