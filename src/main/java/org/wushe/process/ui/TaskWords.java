package org.wushe.process.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.cases.ui.CaseLooks;
import org.wushe.identity.Access;
import org.wushe.process.UserTask;
import org.wushe.ui.Categories;
import org.wushe.ui.Glyph;
import org.wushe.ui.Places;
import org.wushe.ui.StateBadge.Look;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** How a task is called, how it stands, and who has it. */
@Component
class TaskWords {

	private final Translations translations;

	private final CaseLooks looks;

	private final Places places;

	private final Categories categories;

	TaskWords(Translations translations, CaseLooks looks, Places places, Categories categories) {
		this.translations = translations;
		this.looks = looks;
		this.places = places;
		this.categories = categories;
	}

	/** As the process calls it; in English where we know a word for it. */
	String name(UserTask task) {
		return this.translations.find("process.task." + task.elementId(), locale()).orElseGet(task::name);
	}

	/** The name of a process, as people call it. */
	String process(String id) {
		return this.translations.find("process.name." + id, locale()).orElse(id);
	}

	/** One sentence about what completing it does. */
	Optional<String> consequence(UserTask task) {
		return this.translations.find("process.consequence." + task.elementId(), locale());
	}

	Look state(Access access, UserTask task) {
		String state = say("process.task.state." + task.state());
		return switch (task.state()) {
			case CREATED -> new Look(Tone.WAITING, Glyph.WAITING, state);
			case CLAIMED -> access.userId().equals(task.assigneeId())
					? new Look(Tone.ACTIVE, Glyph.ACTIVE, say("process.task.state.mine")) : new Look(Tone.QUIET,
							Glyph.PERSON, say("process.task.state.others", String.valueOf(task.assigneeName())));
			case COMPLETING, COMPLETED -> new Look(Tone.GOOD, Glyph.DONE, state);
			case WITHDRAWN -> new Look(Tone.QUIET, Glyph.REFUSED, state);
		};
	}

	Look due(Access access, UserTask task) {
		return task.isOpen() ? this.looks.deadline(access, task.divisionCode(), task.dueAt())
				: new Look(Tone.QUIET, Glyph.CLOCK, "");
	}

	/** Whoever has claimed it, else the organisation or the roles that may. */
	String holder(Access access, UserTask task) {
		String assignee = task.assigneeName();
		if (assignee != null) {
			return assignee;
		}
		String organization = task.candidateOrganization();
		if (organization != null) {
			return this.places.organization(access, organization);
		}
		List<String> roles = task.candidateRoles()
			.stream()
			.map(role -> say("ui.role." + role.replace('-', '_')))
			.toList();
		return String.join(" ", this.places.division(access, task.divisionCode()), String.join(say("ui.comma"), roles));
	}

	String category(Access access, UserTask task) {
		return (task.categoryCode() != null) ? this.categories.name(access, task.categoryCode()) : "";
	}

	String division(Access access, UserTask task) {
		return this.places.division(access, task.divisionCode());
	}

	String say(String key, Object... params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	private static Locale locale() {
		UI ui = UI.getCurrent();
		return (ui != null) ? ui.getLocale() : Translations.CHINESE;
	}

}
