package org.wushe.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * What a need asks of an offering.
 *
 * @param text the need in words
 * @param place where it is needed
 * @param age of the beneficiary in full years; null if unknown or if nobody in particular
 * @param groups those the beneficiary belongs to
 * @param accessibility what the offering must have
 * @param languages what the offering must speak
 * @param times when it would suit; empty for any time
 * @param unwanted offerings that have been tried
 * @param day the day on which grades and suspensions are looked at
 * @param meant the categories that the words speak of, each with how likely it is meant;
 * empty if nobody has read them
 */
public record Wanted(String categoryCode, String text, DivisionCode place, @Nullable Coordinates coordinates,
		@Nullable Integer age, Set<SpecialGroup> groups, Set<AccessFeature> accessibility, Set<String> languages,
		Set<TimeWish> times, Set<UUID> unwanted, LocalDate day, Map<String, Double> meant) {

	public Wanted {
		groups = Set.copyOf(groups);
		accessibility = Set.copyOf(accessibility);
		languages = Set.copyOf(languages);
		times = Set.copyOf(times);
		unwanted = Set.copyOf(unwanted);
		meant = Map.copyOf(meant);
	}

	public Wanted(String categoryCode, String text, DivisionCode place, @Nullable Coordinates coordinates,
			@Nullable Integer age, Set<SpecialGroup> groups, Set<AccessFeature> accessibility, Set<String> languages,
			Set<UUID> unwanted, LocalDate day) {
		this(categoryCode, text, place, coordinates, age, groups, accessibility, languages, Set.of(), unwanted, day,
				Map.of());
	}

	/** The same at times that would suit. */
	public Wanted at(Set<TimeWish> wishes) {
		return new Wanted(this.categoryCode, this.text, this.place, this.coordinates, this.age, this.groups,
				this.accessibility, this.languages, wishes, this.unwanted, this.day, this.meant);
	}

	/** The same after somebody has read the words. */
	public Wanted meaning(Map<String, Double> categories) {
		return new Wanted(this.categoryCode, this.text, this.place, this.coordinates, this.age, this.groups,
				this.accessibility, this.languages, this.times, this.unwanted, this.day, categories);
	}

	/** The categories that are meant at least that likely. */
	public List<String> meant(double likely) {
		return this.meant.entrySet()
			.stream()
			.filter(category -> category.getValue() >= likely)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

}
