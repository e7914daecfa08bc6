package org.wushe.needs;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.library.AccessFeature;
import org.wushe.library.TimeWish;

/**
 * What a service must have for the person to be able to use it, and when it would suit.
 *
 * @param accessibility all of these
 * @param language ISO 639-3 code of the one that the person speaks; null where Mandarin
 * does
 * @param times when it would suit; empty for any time. A wish, by which nothing is ruled
 * out
 */
public record Requirements(Set<AccessFeature> accessibility, @Nullable String language, Set<TimeWish> times) {

	public static final Requirements NONE = new Requirements(Set.of(), null);

	private static final String MANDARIN = "cmn";

	/** At any time. */
	public Requirements(Set<AccessFeature> accessibility, @Nullable String language) {
		this(accessibility, language, Set.of());
	}

	public Requirements {
		accessibility = Set.copyOf(accessibility);
		times = Set.copyOf(times);
		language = MANDARIN.equals(language) ? null : language;
	}

	/** The languages beside Mandarin that the service must be given in. */
	public Set<String> languages() {
		return Optional.ofNullable(this.language).stream().collect(Collectors.toSet());
	}

	/** Whether it tells of an impairment, as a special group does (PIPL 28). */
	public boolean isSensitive() {
		return this.accessibility.stream().anyMatch(AccessFeature::isForImpaired);
	}

}
