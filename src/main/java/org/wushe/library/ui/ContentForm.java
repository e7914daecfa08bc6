package org.wushe.library.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.wushe.library.AccessFeature;
import org.wushe.library.CharityFund;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.OfferingForm.Hours;
import org.wushe.library.Opening;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceKind;
import org.wushe.library.TalentPerson;
import org.wushe.library.TalentProfile;
import org.wushe.library.VolunteerTeam;

/** What is asked of one kind of resources only. */
abstract class ContentForm extends Div {

	private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

	/** What is typed in it. */
	final transient TypedFields typed = new TypedFields();

	ContentForm() {
		addClassName("form-fields");
	}

	/**
	 * @param content null for a new entry
	 * @param person who a talent is, masked
	 */
	static ContentForm of(ResourceKind kind, @Nullable ResourceContent content, @Nullable TalentPerson person) {
		return switch (kind) {
			case FACILITY -> new OfFacility((Facility) content);
			case TALENT -> new TalentForm((TalentProfile) content, person);
			case VOLUNTEER_TEAM -> new OfTeam((VolunteerTeam) content);
			case CHARITY_FUND -> new OfFund((CharityFund) content);
			case GOODS -> new OfGoods((Goods) content);
		};
	}

	/** What of a kind the street reviews, as it is typed; the rest holds at once. */
	static Set<String> reviewed(ResourceKind kind) {
		return switch (kind) {
			case FACILITY -> Set.of("area", "features");
			case TALENT -> Set.of("skills");
			case VOLUNTEER_TEAM -> Set.of("fields", "skills");
			case CHARITY_FUND -> Set.of("purpose", "licence", "perCase", "pays");
			case GOODS -> Set.of("unit");
		};
	}

	/** What was typed. */
	abstract ResourceContent read();

	/** Who a talent is; null for other kinds. */
	@Nullable TalentPerson person() {
		return null;
	}

	/** By the name that refusals call them. */
	Map<String, HasValidationProperties> fields() {
		return this.fields;
	}

	final <C extends Component & HasValidationProperties & HasSize> C field(String name, C field) {
		this.fields.put(name, field);
		field.setWidthFull();
		add(field);
		return field;
	}

	static String say(String key) {
		return UI.getCurrent().getTranslation(key);
	}

	static IntegerField figure(String label, @Nullable Integer value) {
		IntegerField field = new IntegerField(say(label));
		field.setMin(0);
		field.setValue(value);
		return field;
	}

	static TextField list(String label, List<String> words) {
		TextField field = new TextField(say(label));
		field.setHelperText(say("resources.form.list"));
		field.setValue(String.join(say("library.comma"), words));
		return field;
	}

	/**
	 * @throws org.wushe.identity.DomainRefusal if a row is not complete
	 */
	static List<Opening> openings(HoursField field) {
		return field.hours().stream().map(Hours::toOpening).toList();
	}

	static List<String> words(String typed) {
		return Arrays.stream(typed.split("[、，,;；\\n]+")).map(String::strip).filter(word -> !word.isEmpty()).toList();
	}

	private static final class OfFacility extends ContentForm {

		private final IntegerField area;

		private final HoursField opening;

		private final CheckboxGroup<AccessFeature> features = new CheckboxGroup<>();

		private final Checkbox bookable = new Checkbox(say("resources.form.bookable"));

		OfFacility(@Nullable Facility facility) {
			this.area = field("area", figure("resources.form.area", (facility != null) ? facility.area() : null));
			this.opening = field("opening", new HoursField("resources.opening", "resources.opening.helper"));
			this.opening.show(Hours.of((facility != null) ? facility.opening() : List.of()));
			this.features.setLabel(say("library.features"));
			this.features.setItems(Arrays.stream(AccessFeature.values())
				.filter(feature -> feature != AccessFeature.HOME_VISIT)
				.toList());
			this.features.setItemLabelGenerator(feature -> say("library.feature." + feature));
			this.features.setValue((facility != null) ? facility.accessibility() : Set.of());
			this.bookable.setValue(facility != null && facility.bookable());
			add(this.features, this.bookable);
			this.typed.figure("area", this.area);
			this.typed.hours("opening", this.opening);
			this.typed.some("features", this.features, AccessFeature.class);
			this.typed.flag("bookable", this.bookable);
		}

		@Override
		ResourceContent read() {
			return new Facility(this.area.getValue(), openings(this.opening), this.features.getValue(),
					this.bookable.getValue());
		}

	}

	private static final class OfTeam extends ContentForm {

		private final IntegerField members;

		private final TextField skills;

		private final TextField services;

		private final HoursField opening;

		OfTeam(@Nullable VolunteerTeam team) {
			this.members = field("members", figure("resources.members", (team != null) ? team.members() : null));
			this.services = field("fields", list("resources.fields", (team != null) ? team.fields() : List.of()));
			this.skills = field("skills", list("resources.skills", (team != null) ? team.skills() : List.of()));
			this.opening = field("opening", new HoursField("resources.comes", "resources.comes.helper"));
			this.opening.show(Hours.of((team != null) ? team.opening() : List.of()));
			this.typed.figure("members", this.members);
			this.typed.text("fields", this.services);
			this.typed.text("skills", this.skills);
			this.typed.hours("opening", this.opening);
		}

		@Override
		ResourceContent read() {
			return new VolunteerTeam(Objects.requireNonNullElse(this.members.getValue(), 0),
					words(this.skills.getValue()), words(this.services.getValue()), openings(this.opening));
		}

	}

	private static final class OfFund extends ContentForm {

		private final TextArea purpose;

		private final TextField licence;

		private final BigDecimalField perCase;

		private final RadioButtonGroup<CharityFund.Pays> pays;

		OfFund(@Nullable CharityFund fund) {
			this.purpose = field("purpose", new TextArea(say("resources.purpose")));
			this.licence = field("licence", new TextField(say("resources.licence")));
			this.pays = field("pays", new RadioButtonGroup<>());
			this.pays.setLabel(say("resources.pays"));
			this.pays.setItems(CharityFund.Pays.values());
			this.pays.setItemLabelGenerator(each -> say("resources.pays." + each));
			this.pays.setValue(CharityFund.Pays.BOTH);
			this.perCase = field("perCaseCents", new BigDecimalField(say("resources.form.per-case")));
			this.licence.setHelperText(say("resources.form.licence"));
			if (fund != null) {
				this.purpose.setValue(fund.purpose());
				this.licence.setValue(fund.licence());
				this.pays.setValue(fund.pays());
				this.perCase.setValue(
						(fund.perCaseCents() != null) ? java.math.BigDecimal.valueOf(fund.perCaseCents(), 2) : null);
			}
			this.typed.text("purpose", this.purpose);
			this.typed.text("licence", this.licence);
			this.typed.decimal("perCase", this.perCase);
			this.typed.one("pays", this.pays, CharityFund.Pays.class);
		}

		@Override
		ResourceContent read() {
			return new CharityFund(this.purpose.getValue(), this.licence.getValue().strip(),
					(this.perCase.getValue() == null) ? null
							: (int) Math.min(Integer.MAX_VALUE, Money.cents("perCaseCents", this.perCase.getValue())),
					this.pays.getValue());
		}

	}

	private static final class OfGoods extends ContentForm {

		private final IntegerField quantity;

		private final TextField unit;

		private final TextField conditions;

		OfGoods(@Nullable Goods goods) {
			this.quantity = field("quantity", figure("resources.quantity", (goods != null) ? goods.quantity() : null));
			this.unit = field("unit", new TextField(say("resources.form.unit")));
			this.conditions = field("conditions", new TextField(say("resources.conditions")));
			this.unit.setValue((goods != null) ? goods.unit() : "");
			this.conditions.setValue((goods != null) ? goods.conditions() : "");
			this.typed.figure("quantity", this.quantity);
			this.typed.text("unit", this.unit);
			this.typed.text("conditions", this.conditions);
		}

		@Override
		ResourceContent read() {
			return new Goods(Objects.requireNonNullElse(this.quantity.getValue(), 0), this.unit.getValue().strip(),
					this.conditions.getValue());
		}

	}

}
