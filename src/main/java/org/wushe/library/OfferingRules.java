package org.wushe.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;

/**
 * What a form must hold before it is handed in. Whether codes are known is asked
 * elsewhere.
 */
final class OfferingRules {

	static final int LONGEST_TITLE = 60;

	static final int LONGEST_DESCRIPTION = 2000;

	static final int LONGEST_NOTE = 200;

	private static final int OLDEST = 150;

	private static final int MOST_AREAS = 100;

	private static final int MOST_ROWS = 14;

	/** A hundred thousand yuan; more is a slip of the finger. */
	private static final int DEAREST_CENTS = 10_000_000;

	private static final int LARGEST_CAPACITY = 1_000_000;

	private final OfferingForm form;

	private final List<DomainRefusal> flaws = new ArrayList<>();

	OfferingRules(OfferingForm form) {
		this.form = form;
	}

	List<DomainRefusal> flaws() {
		if (this.form.categoryCode() == null) {
			flaw("categoryCode", "category-missing");
		}
		words("title", this.form.title(), LONGEST_TITLE);
		words("description", this.form.description(), LONGEST_DESCRIPTION);
		ages();
		places();
		note("address", this.form.address());
		opening();
		cost();
		capacity();
		if (!this.form.languages().stream().allMatch(code -> code.matches("[a-z]{3}"))) {
			flaw("languages", "unknown-language");
		}
		return List.copyOf(this.flaws);
	}

	/** All that the form says of what the rules of a field look at. */
	static List<@Nullable Object> said(OfferingForm form, @Nullable String field) {
		return switch (Objects.requireNonNullElse(field, "")) {
			case "categoryCode" -> Arrays.asList(form.categoryCode());
			case "title" -> Arrays.asList(form.title());
			case "description" -> Arrays.asList(form.description());
			case "minAge", "maxAge" -> Arrays.asList(form.minAge(), form.maxAge());
			case "serviceArea" -> Arrays.asList(form.serviceArea());
			case "residence" -> Arrays.asList(form.residence());
			case "division" -> Arrays.asList(form.division());
			case "address" -> Arrays.asList(form.address());
			case "coordinates" -> Arrays.asList(form.coordinates(), form.division());
			case "opening" -> Arrays.asList(form.opening());
			case "costCents" -> Arrays.asList(form.costCents());
			case "costNote" -> Arrays.asList(form.costNote());
			case "capacityMaximum", "capacityAvailable" ->
				Arrays.asList(form.capacityUnit(), form.capacityMaximum(), form.capacityAvailable());
			case "languages" -> Arrays.asList(form.languages());
			default -> Arrays.asList(form);
		};
	}

	private void ages() {
		Integer from = this.form.minAge();
		Integer to = this.form.maxAge();
		if (outside(from, 0, OLDEST)) {
			flaw("minAge", "age", OLDEST);
		}
		else if (outside(to, 0, OLDEST)) {
			flaw("maxAge", "age", OLDEST);
		}
		else if (from != null && to != null && from > to) {
			flaw("maxAge", "ages-crossed");
		}
	}

	private void places() {
		if (this.form.serviceArea().isEmpty()) {
			flaw("serviceArea", "area-missing");
		}
		else if (this.form.serviceArea().size() > MOST_AREAS) {
			flaw("serviceArea", "too-many-areas", MOST_AREAS);
		}
		if (this.form.residence().size() > MOST_AREAS) {
			flaw("residence", "too-many-areas", MOST_AREAS);
		}
		if (this.form.division() == null) {
			flaw("division", "division-missing");
		}
		else if (this.form.division().level().compareTo(Level.STREET) < 0) {
			flaw("division", "division-too-large");
		}
	}

	private void opening() {
		if (this.form.opening().size() > MOST_ROWS) {
			flaw("opening", "too-many-hours", MOST_ROWS);
		}
		else if (!this.form.opening().stream().allMatch(OfferingForm.Hours::isComplete)) {
			flaw("opening", "hours-incomplete");
		}
	}

	private void cost() {
		if (this.form.costCents() == null) {
			flaw("costCents", "cost-missing");
		}
		else if (outside(this.form.costCents(), 0, DEAREST_CENTS)) {
			flaw("costCents", "cost", DEAREST_CENTS / 100);
		}
		note("costNote", this.form.costNote());
	}

	private void capacity() {
		if (this.form.capacityUnit() == null) {
			return;
		}
		Integer maximum = this.form.capacityMaximum();
		Integer available = this.form.capacityAvailable();
		if (maximum == null || outside(maximum, 1, LARGEST_CAPACITY)) {
			flaw("capacityMaximum", "capacity-maximum", LARGEST_CAPACITY);
		}
		else if (available == null || outside(available, 0, maximum)) {
			flaw("capacityAvailable", "capacity-available", maximum);
		}
	}

	private void words(String field, String text, int longest) {
		judge(() -> Words.require(field, text, longest));
	}

	private void note(String field, @Nullable String text) {
		judge(() -> Words.optional(field, text, LONGEST_NOTE));
	}

	private void judge(Runnable rule) {
		try {
			rule.run();
		}
		catch (DomainRefusal refusal) {
			this.flaws.add(refusal);
		}
	}

	private static boolean outside(@Nullable Integer figure, int least, int most) {
		return figure != null && (figure < least || figure > most);
	}

	private void flaw(String field, String rule, Object... args) {
		this.flaws.add(DomainRefusal.invalid(field, "library.refused." + rule, args));
	}

}
