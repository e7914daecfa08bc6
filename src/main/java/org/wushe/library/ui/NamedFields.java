package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;

/** The fields of a form by the names that refusals give them. */
final class NamedFields {

	private final Map<String, Component> fields = new LinkedHashMap<>();

	void add(String name, Component field) {
		this.fields.put(name, field);
	}

	/** Nothing is wrong with it any longer. */
	void accept(String name) {
		mark(this.fields.get(name), "");
	}

	/**
	 * Shows at the fields what is wrong with them and goes to the first.
	 * @return what is wrong with fields that are not here
	 */
	List<DomainRefusal> refuse(List<DomainRefusal> flaws) {
		this.fields.keySet().forEach(this::accept);
		List<DomainRefusal> elsewhere = new ArrayList<>();
		boolean first = true;
		for (DomainRefusal flaw : flaws) {
			Component field = (flaw.field() != null) ? this.fields.get(flaw.field()) : null;
			if (field == null) {
				elsewhere.add(flaw);
				continue;
			}
			mark(field, UI.getCurrent().getTranslation(flaw.messageKey(), flaw.args().toArray()));
			if (first) {
				first = false;
				focus(field);
			}
		}
		return elsewhere;
	}

	private static void mark(@Nullable Component field, String why) {
		if (field instanceof HoursField rows) {
			rows.refuse(why);
		}
		else if (field instanceof HasValidationProperties judged) {
			judged.setInvalid(!why.isEmpty());
			judged.setErrorMessage(why);
		}
	}

	private static void focus(Component field) {
		field.scrollIntoView();
		if (field instanceof HoursField rows) {
			rows.focus();
		}
		else if (field instanceof Focusable<?> focusable) {
			focusable.focus();
		}
	}

}
