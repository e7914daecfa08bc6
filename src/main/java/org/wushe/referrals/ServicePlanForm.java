package org.wushe.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.forms.FormAnswers;
import org.wushe.forms.FormSchema;
import org.wushe.forms.FormValidation;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.needs.Code;
import org.wushe.process.AnswersRefused;
import org.wushe.process.Definitions;

/**
 * The form {@code schedule-service}: filled in as a task at first, and again, with the
 * same rules, when the appointment is changed 改期.
 */
@Component
public class ServicePlanForm {

	private static final String ID = "schedule-service";

	private static final String START = "scheduledStart";

	private static final String MINUTES = "minutes";

	private static final String PLACE_KIND = "placeKind";

	private static final String PLACE = "place";

	private static final String STAFF_NAME = "staffName";

	private static final String NOTE = "note";

	private final Definitions definitions;

	private final FormValidation validation;

	ServicePlanForm(Definitions definitions, Clock clock) {
		this.definitions = definitions;
		this.validation = new FormValidation(clock.withZone(ChinaTime.ZONE));
	}

	/** As its owners have made it, in the language of its reader. */
	public FormSchema schema(Access access, Locale locale) {
		return this.definitions.form(access, ID, locale)
			.orElseThrow(() -> new IllegalStateException("there is no form " + ID));
	}

	public FormValidation validation() {
		return this.validation;
	}

	/**
	 * What somebody answered outside of the task.
	 * @throws AnswersRefused if the answers do not fit the form
	 * @throws DomainRefusal if they say no plan
	 */
	public ServicePlan plan(Access access, Map<String, ?> answers) {
		FormAnswers checked = this.validation.check(schema(access, Locale.SIMPLIFIED_CHINESE), answers, Map.of());
		if (!checked.valid()) {
			throw new AnswersRefused(checked.problems());
		}
		return read(checked.values());
	}

	/**
	 * The plan that the answers say.
	 * @throws DomainRefusal naming an answer that is missing or none
	 */
	public static ServicePlan read(Map<String, ? extends @Nullable Object> answers) {
		Answers given = new Answers(answers);
		return new ServicePlan(given.instant(START), given.integer(MINUTES), given.choice(PlaceKind.class, PLACE_KIND),
				given.optional(PLACE).orElse(null), given.text(STAFF_NAME), given.optional(NOTE).orElse(null));
	}

	/** The answers of which only the time and the kind of place are known. */
	public static Map<String, Object> beginning(Instant start, PlaceKind kind) {
		return Map.of(START, OffsetDateTime.ofInstant(start, ChinaTime.ZONE).toString(), PLACE_KIND, Code.of(kind));
	}

	/** The answers that say the plan, to begin with when it is changed. */
	public static Map<String, Object> answers(ServicePlan plan) {
		Map<String, Object> answers = new HashMap<>(
				Map.of(START, OffsetDateTime.ofInstant(plan.start(), ChinaTime.ZONE).toString(), MINUTES,
						plan.minutes(), PLACE_KIND, Code.of(plan.placeKind()), STAFF_NAME, plan.staffName()));
		if (plan.place() != null) {
			answers.put(PLACE, plan.place());
		}
		if (plan.note() != null) {
			answers.put(NOTE, plan.note());
		}
		return answers;
	}

}
