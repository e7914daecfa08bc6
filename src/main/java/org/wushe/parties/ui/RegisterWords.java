package org.wushe.parties.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.CreditCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationDetails;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.RegisterForm;
import org.wushe.parties.Restriction;
import org.wushe.parties.Society;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/** What the register says of organisations, in the words of the screen. */
@Component
class RegisterWords {

	private final Divisions divisions;

	private final Texts texts;

	private final Clock clock;

	RegisterWords(Divisions divisions, Texts texts, Clock clock) {
		this.divisions = divisions;
		this.texts = texts;
		this.clock = clock;
	}

	StateBadge standing(Organization organization) {
		Restriction listing = organization.blackListing();
		Restriction suspension = organization.suspension();
		if (listing != null && isToCome(listing)) {
			return new StateBadge(Tone.BAD, Glyph.REFUSED,
					listing.isForGood() ? say("parties.register.black-listed.for-good")
							: say("parties.register.black-listed", this.texts.day(listing.until())));
		}
		if (suspension != null && isToCome(suspension)) {
			LocalDate from = suspension.from();
			return new StateBadge(Tone.WAITING, Glyph.WAITING, (from == null || !from.isAfter(today()))
					? say("parties.register.suspended", this.texts.day(suspension.until()))
					: say("parties.register.suspended.from", this.texts.day(from), this.texts.day(suspension.until())));
		}
		return new StateBadge(Tone.GOOD, Glyph.DONE, say("parties.register.good"));
	}

	/** Whether there is one that has not ended. */
	boolean isToCome(@Nullable Restriction restriction) {
		return restriction != null && !restriction.until().isBefore(today());
	}

	/** What a list shows of it. */
	Facts brief(Access access, RegisterEntry entry) {
		Organization organization = entry.organization();
		Facts facts = new Facts().with(say("parties.register.society"), society(entry.society()))
			.with(say("parties.register.registration"), kind(organization))
			.with(say("parties.register.credit-code"), creditCode(organization.creditCode()))
			.with(say("parties.register.filing"), filing(entry.details()))
			.with(say("parties.register.grade"), grade(organization.grade(), organization.gradeValidUntil()))
			.with(say("parties.register.place"), this.divisions.place(access, organization.division()));
		reason(facts, organization.suspension());
		reason(facts, organization.blackListing());
		return facts;
	}

	/** All of it. */
	Facts facts(Access access, RegisterEntry entry) {
		Organization organization = entry.organization();
		OrganizationDetails details = entry.details();
		return brief(access, entry).with(say("parties.register.name-en"), details.nameEn())
			.with(say("parties.register.former-names"),
					details.formerNames().isEmpty() ? null
							: String.join(say("parties.register.separator"), details.formerNames()))
			.with(say("parties.register.area"), places(access, organization.serviceArea()))
			.with(say("parties.register.address"), details.address())
			.with(say("parties.register.point"), point(organization.coordinates()))
			.with(say("parties.register.contact"), details.contact())
			.with(say("parties.register.phone"), details.phone())
			.with(say("parties.register.introduction"),
					organization.introduction().isBlank() ? null : organization.introduction())
			.with(say("parties.register.code"), organization.code());
	}

	private void reason(Facts facts, @Nullable Restriction restriction) {
		if (restriction != null && isToCome(restriction)) {
			facts.with(say("parties.register.why"), restriction.reason());
		}
	}

	/** What a form says, by the name of the line. */
	Map<String, String> lines(Access access, RegisterForm form) {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(say("parties.register.name"), form.name());
		lines.put(say("parties.register.name-en"), text(form.nameEn()));
		lines.put(say("parties.register.kind"), (form.kind() != null) ? say("parties.kind." + form.kind()) : "");
		lines.put(say("parties.register.society"), text(
				society((form.society() != null || form.kind() == null) ? form.society() : Society.of(form.kind()))));
		lines.put(say("parties.register.registration"),
				(form.registration() != null) ? say("parties.registration." + form.registration()) : "");
		lines.put(say("parties.register.credit-code"), text(form.creditCode()));
		lines.put(say("parties.register.filing-number"), text(form.filingNumber()));
		lines.put(say("parties.register.filing-body"), text(form.filingBody()));
		lines.put(say("parties.register.place"),
				(form.division() != null) ? this.divisions.place(access, form.division()) : "");
		lines.put(say("parties.register.area"), text(places(access, form.serviceArea())));
		lines.put(say("parties.register.address"), text(form.address()));
		lines.put(say("parties.register.point"), text(point(form.coordinates())));
		lines.put(say("parties.register.contact"), text(form.contact()));
		lines.put(say("parties.register.phone"), text(form.phone()));
		lines.put(say("parties.register.introduction"), form.introduction());
		lines.put(say("parties.register.grade"), grade(form.grade(), form.gradeValidUntil()));
		return lines;
	}

	String society(@Nullable Society society) {
		return (society != null) ? say("parties.society." + society) : say("parties.society.none");
	}

	private static String kind(Organization organization) {
		return say("parties.kind." + organization.kind()) + " · "
				+ say("parties.registration." + organization.registration());
	}

	private static @Nullable String creditCode(@Nullable String code) {
		return (code == null) ? null : say(
				CreditCode.isValid(code) ? "parties.register.credit-code.valid" : "parties.register.credit-code.wrong",
				code);
	}

	private static @Nullable String filing(OrganizationDetails details) {
		return (details.filingNumber() == null) ? null
				: say("parties.register.filing.of", details.filingNumber(), text(details.filingBody()));
	}

	private String grade(@Nullable Integer grade, @Nullable LocalDate until) {
		if (grade == null) {
			return say("parties.register.grade.none");
		}
		if (until == null) {
			return say("parties.register.grade.end-unknown", grade);
		}
		return say(until.isBefore(today()) ? "parties.register.grade.ended" : "parties.register.grade.until", grade,
				this.texts.day(until));
	}

	private static @Nullable String point(@Nullable Coordinates point) {
		return (point == null) ? null : say("parties.register.point.words", String.valueOf(point.latitude()),
				String.valueOf(point.longitude()));
	}

	private @Nullable String places(Access access, List<DivisionCode> places) {
		return places.isEmpty() ? null
				: places.stream()
					.map(place -> this.divisions.place(access, place))
					.collect(Collectors.joining(say("parties.register.separator")));
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static String say(String key, Object... params) {
		return I18NProvider.translate(key, params);
	}

}
