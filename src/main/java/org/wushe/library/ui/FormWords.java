package org.wushe.library.ui;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryRevision;
import org.wushe.library.OfferingForm;
import org.wushe.library.Opening;
import org.wushe.ui.Texts;
import tools.jackson.databind.json.JsonMapper;

/** What a form about an offering says, line by line, complete or not. */
@Component
class FormWords {

	private final OfferingWords words;

	private final Texts texts;

	private final JsonMapper json;

	FormWords(OfferingWords words, Texts texts, JsonMapper json) {
		this.words = words;
		this.texts = texts;
		this.json = json;
	}

	/** The lines of a revision of an offering. */
	Map<String, String> lines(Access access, EntryRevision revision) {
		return lines(access, this.json.readValue(revision.content(), OfferingForm.class));
	}

	/** By the name of the line, in the order of the form; empty where nothing is said. */
	Map<String, String> lines(Access access, OfferingForm form) {
		Map<String, String> lines = new LinkedHashMap<>();
		put(lines, "library.category",
				(form.categoryCode() != null) ? this.words.categoryPath(access, form.categoryCode()) : "");
		put(lines, "library.name", form.title());
		put(lines, "library.description.label", form.description());
		put(lines, "library.eligibility", this.words.eligibility(access,
				new Eligibility(form.minAge(), form.maxAge(), form.groups(), form.residence())));
		put(lines, "library.area", this.words.places(access, form.serviceArea()));
		put(lines, "library.given-in", (form.division() != null) ? this.words.place(access, form.division()) : "");
		put(lines, "library.address", Objects.toString(form.address(), ""));
		put(lines, "library.point", point(form));
		put(lines, "library.opening", opening(form.opening()));
		put(lines, "library.cost", (form.costCents() != null)
				? this.words.cost(new Cost(Math.max(0, form.costCents()), form.costNote())) : "");
		put(lines, "library.capacity", capacity(form));
		put(lines, "library.features", this.words.features(form.accessibility()));
		put(lines, "library.languages", this.words.languages(form.languages()));
		return lines;
	}

	private static String point(OfferingForm form) {
		return (form.coordinates() == null) ? "" : I18NProvider.translate("library.point.words",
				String.valueOf(form.coordinates().latitude()), String.valueOf(form.coordinates().longitude()));
	}

	private String opening(List<OfferingForm.Hours> hours) {
		return this.words.opening(hours.stream()
			.map(row -> new Opening(row.days(), orMidnight(row.opens()), orMidnight(row.closes())))
			.toList());
	}

	private static LocalTime orMidnight(@Nullable LocalTime time) {
		return (time != null) ? time : LocalTime.MIDNIGHT;
	}

	private String capacity(OfferingForm form) {
		if (form.capacityUnit() == null || form.capacityMaximum() == null) {
			return I18NProvider.translate("library.capacity.uncounted");
		}
		return I18NProvider.translate("library.capacity.maximum-of", this.texts.number(form.capacityMaximum()),
				I18NProvider.translate("library.unit." + form.capacityUnit()));
	}

	private static void put(Map<String, String> lines, String key, String words) {
		lines.put(I18NProvider.translate(key), words);
	}

}
