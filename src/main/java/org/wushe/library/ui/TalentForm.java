package org.wushe.library.ui;

import java.util.List;
import java.util.Objects;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ResourceContent;
import org.wushe.library.TalentPerson;
import org.wushe.library.TalentProfile;
import org.wushe.library.TalentProfile.ListingConsent;

/** What is asked of a talent: who it is, and how far the person agreed to be listed. */
final class TalentForm extends ContentForm {

	private final TextField name;

	private final TextField phone;

	private final Checkbox forget = new Checkbox(say("resources.form.forget"));

	private final RadioButtonGroup<ListingConsent> consent;

	private final TextField skills;

	private final TextField availability;

	private final IntegerField hours;

	TalentForm(@Nullable TalentProfile talent, @Nullable TalentPerson person) {
		this.name = field("person", new TextField(say("resources.form.person")));
		this.phone = field("phone", new TextField(say("resources.form.phone")));
		this.name.setHelperText(
				(person != null)
						? UI.getCurrent()
							.getTranslation("resources.form.person.known", person.name(),
									Objects.requireNonNullElse(person.phone(), ""))
						: say("resources.form.person.words"));
		if (person != null) {
			add(this.forget);
			this.forget.addValueChangeListener(change -> {
				this.name.setEnabled(!change.getValue());
				this.phone.setEnabled(!change.getValue());
			});
		}
		this.consent = field("consent", new RadioButtonGroup<>());
		this.consent.setLabel(say("resources.form.consent"));
		this.consent.setItems(ListingConsent.values());
		this.consent.setItemLabelGenerator(one -> say("resources.form.consent." + one));
		this.consent.setValue((talent != null) ? talent.consent() : ListingConsent.NONE);
		this.skills = field("skills", list("resources.skills", (talent != null) ? talent.skills() : List.of()));
		this.availability = field("availability", new TextField(say("resources.availability")));
		this.hours = field("hoursPerMonth",
				figure("resources.form.hours", (talent != null) ? talent.hoursPerMonth() : null));
		this.availability.setValue((talent != null) ? talent.availability() : "");
		this.typed.text("person", this.name);
		this.typed.text("phone", this.phone);
		this.typed.flag("forget", this.forget);
		this.typed.one("consent", this.consent, ListingConsent.class);
		this.typed.text("skills", this.skills);
		this.typed.text("availability", this.availability);
		this.typed.figure("hoursPerMonth", this.hours);
	}

	@Override
	ResourceContent read() {
		return new TalentProfile(words(this.skills.getValue()), this.availability.getValue(), this.hours.getValue(),
				this.consent.getValue());
	}

	@Override
	@Nullable TalentPerson person() {
		if (this.forget.getValue()) {
			return TalentPerson.NOBODY;
		}
		return (this.name.isEmpty() && this.phone.isEmpty()) ? null : new TalentPerson(this.name.getValue(),
				this.phone.getValue().isBlank() ? null : this.phone.getValue().strip());
	}

}
