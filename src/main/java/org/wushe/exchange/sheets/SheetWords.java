package org.wushe.exchange.sheets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.wushe.exchange.Finding.Problem;
import org.wushe.library.AccessFeature;
import org.wushe.library.CapacityUnit;
import org.wushe.library.EntryStatus;
import org.wushe.library.ServiceCategory;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Translations;

/**
 * The Chinese words of sheets: they are for offices, whatever language the screen has.
 */
@Component
class SheetWords {

	private static final List<String> LANGUAGES = List.of("cmn", "hak", "yue", "gan", "nan", "wuu", "eng");

	private final Translations translations;

	SheetWords(Translations translations) {
		this.translations = translations;
	}

	String say(String key, Object... args) {
		return this.translations.getTranslation(key, Translations.CHINESE, args);
	}

	/** What an enum's constants are called, by prefix and name. */
	<E extends Enum<E>> Map<String, E> named(Class<E> type, String prefix) {
		return Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toMap(constant -> say(prefix + constant.name()), Function.identity(),
					(first, second) -> first, LinkedHashMap::new));
	}

	Map<String, CapacityUnit> units() {
		return named(CapacityUnit.class, "library.unit.");
	}

	/** What a service is counted in, and the word for not counting it. */
	List<String> countings() {
		return Stream.concat(units().keySet().stream(), Stream.of(uncounted())).toList();
	}

	String uncounted() {
		return say("exchange.uncounted");
	}

	Map<String, ListingConsent> consents() {
		return named(ListingConsent.class, "resources.form.consent.");
	}

	String consent(ListingConsent consent) {
		return say("resources.form.consent." + consent.name());
	}

	Map<String, AccessFeature> features() {
		return named(AccessFeature.class, "library.feature.");
	}

	Map<String, SpecialGroup> groups() {
		return Arrays.stream(SpecialGroup.values())
			.collect(Collectors.toMap(group -> group(group), Function.identity(), (first, second) -> first,
					LinkedHashMap::new));
	}

	/** Without the sign that stands between several. */
	String group(SpecialGroup group) {
		return say("parties.group." + group.name()).replace('、', '和');
	}

	String feature(AccessFeature feature) {
		return say("library.feature." + feature.name()).replace('、', '和');
	}

	Map<String, AccessFeature> plainFeatures() {
		return Arrays.stream(AccessFeature.values())
			.collect(
					Collectors.toMap(this::feature, Function.identity(), (first, second) -> first, LinkedHashMap::new));
	}

	Map<String, OrganizationKind> kinds() {
		return named(OrganizationKind.class, "parties.kind.");
	}

	Map<String, Registration> registrations() {
		return named(Registration.class, "exchange.registration.");
	}

	String status(EntryStatus status) {
		return say("exchange.status." + status.name());
	}

	List<String> languages() {
		return LANGUAGES.stream().map(this::language).toList();
	}

	String language(String code) {
		return this.translations.find("library.language." + code, Translations.CHINESE).orElse(code);
	}

	/** A language by its name or its code of three letters. */
	Optional<String> languageCode(String said) {
		return LANGUAGES.stream()
			.filter(code -> language(code).equals(said))
			.findFirst()
			.or(() -> Optional.of(said.toLowerCase(Locale.ROOT)).filter(code -> code.matches("[a-z]{3}")));
	}

	static Optional<ServiceCategory> category(List<ServiceCategory> known, String said) {
		return known.stream()
			.filter(category -> category.code().equals(said) || category.nameZh().equals(said))
			.findFirst()
			.or(() -> known.stream().filter(category -> category.synonyms().contains(said)).findFirst());
	}

	/** 「收费（元）」应为…… */
	String problem(Problem problem) {
		String words = say(problem.key(), problem.args().toArray());
		return problem.place().isEmpty() ? words
				: say("exchange.cell",
						this.translations.find("exchange.column." + problem.place(), Translations.CHINESE)
							.orElse(problem.place()),
						words);
	}

}
