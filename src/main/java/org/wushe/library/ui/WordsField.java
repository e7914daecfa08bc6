package org.wushe.library.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.wushe.ui.Glyph;

/** The words that are looked for; asked for while one types. */
final class WordsField extends TextField {

	WordsField(String label, Consumer<String> type) {
		setLabel(getTranslation(label));
		setPrefixComponent(Glyph.SEARCH.icon());
		setClearButtonVisible(true);
		setValueChangeMode(ValueChangeMode.LAZY);
		addValueChangeListener(change -> {
			if (change.isFromClient()) {
				type.accept(change.getValue());
			}
		});
	}

	/** Leaves what is being typed alone. */
	void show(String words) {
		if (!getValue().equals(words)) {
			setValue(words);
		}
	}

}
