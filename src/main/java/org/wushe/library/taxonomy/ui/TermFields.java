package org.wushe.library.taxonomy.ui;

import java.util.Map;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.PolicyLevel;
import org.wushe.library.taxonomy.TermWords;

/** What is said of a term. */
final class TermFields extends Div {

	private final TextField nameZh = new TextField();

	private final TextField nameEn = new TextField();

	private final Select<PolicyLevel> level = new Select<>();

	private final SynonymField synonyms = new SynonymField();

	private final Checkbox sensitive = new Checkbox();

	private final transient Map<String, HasValidation> byName = Map.of("nameZh", this.nameZh, "nameEn", this.nameEn,
			"synonyms", this.synonyms);

	TermFields() {
		addClassName("term-fields");
		this.nameZh.setLabel(getTranslation("taxonomy.name-zh"));
		this.nameZh.setRequiredIndicatorVisible(true);
		this.nameZh.setMaxLength(TermWords.LONGEST_NAME);
		this.nameEn.setLabel(getTranslation("taxonomy.name-en"));
		this.nameEn.setRequiredIndicatorVisible(true);
		this.nameEn.setMaxLength(TermWords.LONGEST_ENGLISH);
		this.nameZh.setValueChangeMode(ValueChangeMode.ON_CHANGE);
		this.nameEn.setValueChangeMode(ValueChangeMode.ON_CHANGE);
		this.nameZh.setManualValidation(true);
		this.nameEn.setManualValidation(true);
		this.synonyms.setManualValidation(true);
		this.level.setLabel(getTranslation("taxonomy.level"));
		this.level.setItems(PolicyLevel.values());
		this.level.setItemLabelGenerator(each -> getTranslation("taxonomy.level." + each));
		this.level.setValue(PolicyLevel.PUBLIC);
		this.sensitive.setLabel(getTranslation("taxonomy.sensitive"));
		this.sensitive.setHelperText(getTranslation("taxonomy.sensitive.help"));
		add(this.nameZh, this.nameEn, this.level, this.synonyms, this.sensitive);
	}

	/** What to do when the person has changed something. */
	void onChange(Runnable then) {
		this.nameZh.addValueChangeListener(change -> run(change.isFromClient(), then));
		this.nameEn.addValueChangeListener(change -> run(change.isFromClient(), then));
		this.level.addValueChangeListener(change -> run(change.isFromClient(), then));
		this.synonyms.addValueChangeListener(change -> run(change.isFromClient(), then));
		this.synonyms.onTyped(then);
		this.sensitive.addValueChangeListener(change -> run(change.isFromClient(), then));
	}

	private static void run(boolean byPerson, Runnable then) {
		if (byPerson) {
			then.run();
		}
	}

	void show(TermWords words) {
		this.nameZh.setValue(words.nameZh());
		this.nameEn.setValue(words.nameEn());
		this.level.setValue(words.level());
		this.synonyms.show(words.synonyms());
		this.sensitive.setValue(words.sensitive());
		valid();
	}

	TermWords words() {
		return new TermWords(this.nameZh.getValue(), this.nameEn.getValue(), this.level.getValue(),
				this.synonyms.words(), this.sensitive.getValue());
	}

	void setEditable(boolean editable) {
		this.nameZh.setReadOnly(!editable);
		this.nameEn.setReadOnly(!editable);
		this.level.setReadOnly(!editable);
		this.synonyms.setReadOnly(!editable);
		this.sensitive.setReadOnly(!editable);
	}

	void valid() {
		this.byName.values().forEach(field -> field.setInvalid(false));
	}

	/** Beside the field that is refused; what was typed stays. */
	boolean refuse(DomainRefusal refusal) {
		HasValidation field = (refusal.field() != null) ? this.byName.get(refusal.field()) : null;
		if (field == null) {
			return false;
		}
		field.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		field.setInvalid(true);
		return true;
	}

	/** For a dialog about a term beside another. */
	TermFields like(PolicyLevel usual, boolean tells) {
		this.level.setValue(usual);
		this.sensitive.setValue(tells);
		return this;
	}

	void begin() {
		this.nameZh.focus();
	}

}
