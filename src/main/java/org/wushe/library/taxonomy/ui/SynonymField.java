package org.wushe.library.taxonomy.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;

/** Synonyms as chips; what is typed becomes one, or several where commas part it. */
final class SynonymField extends MultiSelectComboBox<String> {

	private Runnable typed = () -> {
	};

	SynonymField() {
		setLabel(getTranslation("taxonomy.synonyms"));
		setHelperText(getTranslation("taxonomy.synonyms.help"));
		setAllowCustomValue(true);
		setAutoExpand(AutoExpandMode.BOTH);
		setWidthFull();
		setItems(new ArrayList<>());
		addCustomValueSetListener(event -> {
			Set<String> words = new LinkedHashSet<>(getValue());
			Arrays.stream(event.getDetail().split("[,;，；、\\s]+")).filter(word -> !word.isBlank()).forEach(words::add);
			show(words);
			this.typed.run();
		});
	}

	/** What to do when a word was typed: the field's own event says nothing of it. */
	void onTyped(Runnable then) {
		this.typed = then;
	}

	void show(Collection<String> words) {
		setItems(new ArrayList<>(words));
		setValue(new LinkedHashSet<>(words));
	}

	List<String> words() {
		return List.copyOf(getValue());
	}

}
