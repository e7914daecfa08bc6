package org.wushe.planning.ui;

import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.matching.MatchReason;
import org.wushe.matching.Phrases;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.PlannedChoice;
import org.wushe.planning.PlannedNeed;
import org.wushe.planning.PlannedNeed.Outcome;
import org.wushe.planning.Weighed;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge.Look;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** What a plan says, as sentences in the language of the screen. */
@Component
class PlanWords implements Phrases {

	private final Translations translations;

	private final Texts texts;

	PlanWords(Translations translations, Texts texts) {
		this.translations = translations;
		this.texts = texts;
	}

	@Override
	public String get(String key, Map<String, String> params) {
		return say(key, params);
	}

	String say(String key, @Nullable Object... params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, Translations.supported((ui != null) ? ui.getLocale() : null),
				params);
	}

	/** 长者助餐 · 青禾社工服务中心, or that it is given nothing. */
	String given(PlannedNeed need) {
		return need.given().map(this::name).orElseGet(() -> say("planning.nothing"));
	}

	String name(PlannedChoice choice) {
		return choice.title() + " · " + choice.who();
	}

	String reasons(PlannedChoice choice) {
		return choice.reasons().stream().map(this::reason).collect(Collectors.joining(say("library.and")));
	}

	private String reason(MatchReason reason) {
		return fill(reason.messageKey(), reason.params());
	}

	/** Why it is given that, or why nothing. */
	String why(BatchPlan plan, PlannedNeed need) {
		if (need.changeReason() != null) {
			return say("planning.changed", need.changeReason());
		}
		return need.given()
			.map(given -> reasons(given) + late(plan, need) + passedOver(need))
			.orElseGet(() -> lack(plan, need));
	}

	/** Why it begins after what was promised. */
	private String late(BatchPlan plan, PlannedNeed need) {
		if (!need.isLate() || need.dueAt() == null) {
			return "";
		}
		return say("planning.passed",
				say(need.dueAt().isBefore(plan.createdAt()) ? "planning.late.overdue" : "planning.late.unavoidable"));
	}

	/** What suits it better, and why it is not given that. */
	private String passedOver(PlannedNeed need) {
		return need.passedOver()
			.flatMap(passed -> need.choice(passed.offeringId())
				.map(better -> say("planning.passed." + passed.why(), name(better), score(better.score()),
						way(better.meters()))))
			.map(words -> say("planning.passed", words))
			.orElse("");
	}

	private String lack(BatchPlan plan, PlannedNeed need) {
		PlannedNeed.Lack lack = plan.lack(need);
		Weighed weighed = need.weighed();
		String words = say("planning.lack." + lack,
				(weighed != null && lack != PlannedNeed.Lack.STRUCK) ? weighed.considered() : need.choices().size());
		if (lack != PlannedNeed.Lack.NOBODY || need.excluded().isEmpty()) {
			return words;
		}
		return words + need.excluded()
			.entrySet()
			.stream()
			.map(each -> say("planning.excluded", say("planning.rule." + each.getKey()), each.getValue()))
			.collect(Collectors.joining(say("ui.comma")));
	}

	/** 11月23日 周一 09:00 上门; the time of a place is the first at which it is open. */
	String time(PlannedNeed need) {
		PlannedChoice given = need.given().orElse(null);
		if (given == null || need.start() == null) {
			return "";
		}
		String time = say(given.visits() ? "planning.time.visit" : "planning.time.opens",
				this.texts.moment(need.start()));
		return (need.isLate() && need.dueAt() != null)
				? say("planning.time.late", time, this.texts.moment(need.dueAt())) : time;
	}

	/** 350 米, 1.2 公里. */
	String way(@Nullable Integer meters) {
		if (meters == null) {
			return say("planning.way.unknown");
		}
		return (meters < 1000) ? say("planning.way.meters", this.texts.number(meters))
				: say("planning.way.kilometers", this.texts.number(meters / 1000.0, 1));
	}

	String score(double score) {
		return this.texts.number(100 * score, 1);
	}

	String left(PlannedChoice choice) {
		return (choice.left() == Integer.MAX_VALUE) ? say("planning.left.uncounted")
				: say("planning.left", this.texts.number(choice.left()));
	}

	/** What somebody has decided about it, or what became of it. */
	Look standing(PlannedNeed need) {
		return switch (need.outcome()) {
			case REFERRED -> new Look(Tone.GOOD, Glyph.DONE, say("planning.outcome.REFERRED"));
			case GONE -> new Look(Tone.QUIET, Glyph.REFUSED, say("planning.outcome.GONE"));
			case FAILED -> new Look(Tone.BAD, Glyph.WARNING, say("planning.outcome.FAILED"));
			case PENDING -> pending(need);
		};
	}

	private Look pending(PlannedNeed need) {
		if (need.offeringId() != null && need.struck().contains(need.offeringId())) {
			return new Look(Tone.BAD, Glyph.REMOVE, say("planning.struck"));
		}
		if (need.isChanged()) {
			return new Look(Tone.ACTIVE, Glyph.EDIT, say("planning.by-hand"));
		}
		if (need.pinned()) {
			return new Look(Tone.ACTIVE, Glyph.LOCK, say("planning.pinned"));
		}
		if (need.isLate()) {
			return new Look(Tone.BAD, Glyph.CLOCK, say("planning.late"));
		}
		return (need.offeringId() != null) ? new Look(Tone.QUIET, Glyph.CHECK, say("planning.by-plan"))
				: new Look(Tone.WAITING, Glyph.EMPTY, say("planning.open"));
	}

	/** What to do about a need that could not be referred. */
	String refusal(PlannedNeed need) {
		return (need.refusal() != null && need.outcome() != Outcome.REFERRED)
				? say(need.refusal(), need.refusalArgs().toArray()) : "";
	}

	Look state(BatchPlan.State state) {
		String words = say("planning.state." + state);
		return switch (state) {
			case RUNNING, CONFIRMING -> new Look(Tone.ACTIVE, Glyph.ACTIVE, words);
			case READY -> new Look(Tone.WAITING, Glyph.WAITING, words);
			case CONFIRMED -> new Look(Tone.GOOD, Glyph.DONE, words);
			case CANCELLED -> new Look(Tone.QUIET, Glyph.REFUSED, words);
			case FAILED -> new Look(Tone.BAD, Glyph.WARNING, words);
		};
	}

	Look urgency(PlannedNeed need) {
		String words = say("needs.urgency." + need.urgency());
		return switch (need.urgency()) {
			case EMERGENCY -> new Look(Tone.BAD, Glyph.WARNING, words);
			case URGENT -> new Look(Tone.WAITING, Glyph.CLOCK, words);
			case ORDINARY -> new Look(Tone.QUIET, Glyph.NOTE, words);
		};
	}

	Texts texts() {
		return this.texts;
	}

}
