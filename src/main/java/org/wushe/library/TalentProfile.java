package org.wushe.library;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of the neighbourhood can do for others 能人. Who it is stands elsewhere,
 * encrypted, and is shown as far as the person agreed.
 *
 * @param availability when, in the person's words
 * @param hoursPerMonth null if it depends
 * @param consent to be listed, as the person gave it (PIPL 13, 23)
 */
public record TalentProfile(List<String> skills, String availability, @Nullable Integer hoursPerMonth,
		ListingConsent consent) implements ResourceContent {

	/** How far somebody agreed to be listed. */
	public enum ListingConsent {

		/** 未同意公开: known to the community's workers only */
		NONE,
		/** 同意公开，姓名隐去部分 */
		MASKED,
		/** 同意公开姓名 */
		NAMED

	}

	public TalentProfile {
		skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
		availability = Objects.requireNonNullElse(availability, "");
		consent = Objects.requireNonNullElse(consent, ListingConsent.NONE);
	}

	@Override
	public List<String> words() {
		return this.skills;
	}

	@Override
	public ResourceContent runningAs(ResourceContent other) {
		return (other instanceof TalentProfile talent)
				? new TalentProfile(this.skills, talent.availability, talent.hoursPerMonth, talent.consent) : this;
	}

}
