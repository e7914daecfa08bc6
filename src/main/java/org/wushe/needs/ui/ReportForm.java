package org.wushe.needs.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FormProblem;
import org.wushe.forms.FormSchema;
import org.wushe.forms.FormState;
import org.wushe.forms.FormValidation;
import org.wushe.forms.ui.FormView;
import org.wushe.forms.ui.Picker;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ui.CategoryPicker;
import org.wushe.needs.Consent;
import org.wushe.needs.NeedReport;
import org.wushe.needs.Requirements;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;
import org.wushe.parties.Resident;
import org.wushe.parties.SpecialGroup;
import org.wushe.privacy.Notice;
import org.wushe.ui.Translations;

/**
 * The form {@code report-need.form} with what a plain form cannot do: the taxonomy, the
 * divisions and the residents to pick from, and the place on the map.
 */
final class ReportForm extends Div {

	private final transient ReportParts parts;

	private final transient Access access;

	private final transient FormSchema schema;

	private final transient FormValidation validation;

	/** Read by the form whenever it looks at its conditions anew. */
	private final transient Map<String, Object> variables = new HashMap<>();

	private final CategoryPicker category;

	private final DivisionPicker division;

	private final ResidentPicker resident;

	private final LocationField location = new LocationField();

	private final FormView form;

	private final transient Notice notice;

	/** Whom the form has last been told of. */
	private transient @Nullable Resident known;

	/** Who is picked now. */
	private transient @Nullable Resident met;

	ReportForm(ReportParts parts, Access access, Runnable changed) {
		this.parts = parts;
		this.access = access;
		this.schema = parts.definitions()
			.form(access, "report-need", Translations.supported(getLocale()))
			.orElseThrow();
		this.validation = new FormValidation(parts.clock().withZone(ChinaTime.ZONE),
				new ReportFiles(parts.attachments(), access));
		this.category = new CategoryPicker(parts.categories().all(access));
		this.division = new DivisionPicker(parts.divisions(), access);
		this.resident = new ResidentPicker(parts.residents(), access, parts.clock());
		this.variables.put("categories",
				parts.categories()
					.all(access)
					.stream()
					.map(each -> option(each.code(), each.name(getLocale())))
					.toList());
		this.variables.put("divisions", this.division.options());
		if (this.division.getValue() != null) {
			this.variables.put("divisionCode", this.division.getValue().code().value());
		}
		this.variables.put("residents", List.of());
		this.variables.put("underAge", false);
		this.variables.put("sensitive", false);
		this.notice = parts.notices().current(access);
		this.variables.put("noticeVersion", this.notice.version());
		tell(this.division.getValue());
		this.resident.addValueChangeListener(change -> meet(change.getValue()));
		this.division.addValueChangeListener(change -> {
			this.resident.look(code(change.getValue()));
			tell(change.getValue());
		});
		this.resident.look(code(this.division.getValue()));
		this.form = new FormView(this.schema, this.validation, this.variables,
				Map.of("category",
						new Picker<>(() -> this.category, ServiceCategory::code,
								code -> parts.categories().find(access, code)),
						"division", new Picker<>(() -> this.division, each -> each.code().value(), this.division::find),
						"resident",
						new Picker<>(() -> this.resident, each -> each.id().toString(), this.resident::resident)));
		this.form.addAnswersChangeListener(change -> {
			follow();
			changed.run();
		});
		this.location.onChange(changed);
		add(this.form, this.location);
		addClassName("report-form");
	}

	/** Everything on the screen, right or wrong. */
	Map<String, Object> draft() {
		Map<String, Object> draft = new LinkedHashMap<>();
		this.form.getDraft().forEach((key, value) -> {
			if (value != null) {
				draft.put(key, value);
			}
		});
		this.location.coordinates().ifPresent(point -> {
			draft.put("latitude", point.latitude());
			draft.put("longitude", point.longitude());
		});
		return draft;
	}

	void resume(Map<String, Object> draft) {
		if (draft.get("divisionCode") instanceof String code && DivisionCode.isValid(code)) {
			this.resident.look(new DivisionCode(code));
		}
		this.form.setAnswers(draft);
		follow();
		if (draft.get("latitude") instanceof Number latitude && draft.get("longitude") instanceof Number longitude) {
			this.location.show(new Coordinates(latitude.doubleValue(), longitude.doubleValue()));
		}
	}

	/** Whether everything is right; otherwise shows what is not. */
	boolean validate() {
		return this.form.validate();
	}

	/** Shows what the domain refused, at the field it is about where there is one. */
	void refuse(DomainRefusal refusal) {
		this.form.showProblems(List.of(new FormProblem(Objects.requireNonNullElse(refusal.field(), ""),
				label(Objects.requireNonNullElse(refusal.field(), "")), refusal.messageKey(),
				refusal.args().stream().map(Object::toString).toList())));
	}

	/** How the answers stand, for whoever shows them otherwise. */
	FormState state() {
		return this.validation.state(this.schema, this.form.getDraft(), this.variables);
	}

	Optional<Coordinates> coordinates() {
		return this.location.coordinates();
	}

	/**
	 * @throws DomainRefusal if an answer is none that the domain knows
	 */
	NeedReport report(UUID id) {
		Map<String, @Nullable Object> answers = this.form.getAnswers();
		Resident picked = (answers.get("residentId") != null) ? this.resident.getValue() : null;
		return new ReportAnswers(answers).report(id, picked, this.location.coordinates().orElse(null),
				this.notice.version());
	}

	/** Leads to a group of the form, counted from 0. */
	void reveal(int group) {
		this.form.getElement()
			.executeJs("setTimeout(() => this.querySelectorAll('.form-group')[$0]?.scrollIntoView())", group);
	}

	/** The notice names the place that it is told for. */
	private void tell(@Nullable Division place) {
		this.variables.put("notice", this.notice.paragraphs(getLocale(),
				(place != null)
						? this.parts.divisions().place(this.access, place.code().at(DivisionCode.Level.COMMUNITY))
						: getTranslation("needs.notice.anywhere")));
	}

	/** The form learns who was picked, and the special groups the person belongs to. */
	private void meet(@Nullable Resident person) {
		this.variables.put("residents",
				(person == null) ? List.of() : List.of(option(person.id().toString(), this.resident.label(person))));
		this.met = person;
	}

	/** Looks after what follows from answers but is no answer. */
	private void follow() {
		Map<String, @Nullable Object> answers = this.form.getDraft();
		Map<String, Boolean> asked = asked(answers);
		Resident person = this.met;
		boolean newcomer = person != null && !person.equals(this.known);
		if (person != null && newcomer && isBlank(answers.get("specialGroups"))) {
			answers.put("specialGroups", person.specialGroups().stream().map(SpecialGroup::code).toList());
		}
		this.known = person;
		boolean news = asked.entrySet()
			.stream()
			.anyMatch(ask -> !ask.getValue().equals(this.variables.get(ask.getKey())));
		this.variables.putAll(asked);
		if (newcomer || news) {
			this.form.setAnswers(answers);
		}
	}

	private static boolean isBlank(@Nullable Object list) {
		return list == null || List.of().equals(list);
	}

	/** Which consents the intake will ask for. */
	private Map<String, Boolean> asked(Map<String, @Nullable Object> answers) {
		if ("area".equals(answers.get("beneficiaryKind"))) {
			return Map.of("underAge", false, "sensitive", false);
		}
		Resident filed = Boolean.TRUE.equals(answers.get("unfiled")) ? null : this.met;
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		if (answers.get("specialGroups") instanceof List<?> codes) {
			codes.forEach(code -> SpecialGroup.ofCode(String.valueOf(code)).ifPresent(groups::add));
		}
		if (filed != null) {
			groups.addAll(filed.specialGroups());
		}
		Requirements requirements = new ReportAnswers(answers).requirements();
		LocalDate today = LocalDate.now(this.parts.clock().withZone(ChinaTime.ZONE));
		LocalDate birthDate = birthDate(answers, filed, today);
		boolean sensitive = Optional.ofNullable(answers.get("categoryCode"))
			.flatMap(code -> this.parts.categories().find(this.access, code.toString()))
			.filter(category -> Consent.asksSeparately(category, birthDate, groups, requirements, today))
			.isPresent();
		return Map.of("underAge", Consent.asksGuardian(birthDate, groups, today), "sensitive", sensitive);
	}

	/** Of a family nobody's age is asked; a day still to come is a slip, and no child. */
	private static @Nullable LocalDate birthDate(Map<String, @Nullable Object> answers, @Nullable Resident filed,
			LocalDate today) {
		if ("household".equals(answers.get("beneficiaryKind"))) {
			return null;
		}
		if (filed != null) {
			return filed.birthDate();
		}
		LocalDate typed = (answers.get("birthDate") instanceof String day) ? LocalDate.parse(day) : null;
		return (typed != null && typed.isAfter(today)) ? null : typed;
	}

	private String label(String path) {
		return state().all()
			.filter(field -> field.path().equals(path))
			.map(field -> field.label())
			.findFirst()
			.orElseGet(() -> getTranslation("needs.report.title"));
	}

	private static @Nullable DivisionCode code(@Nullable Division division) {
		return (division != null) ? division.code() : null;
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
