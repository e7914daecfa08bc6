package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.SpecialGroup;

/**
 * For whom a service is looked for, see {@link Eligibility}.
 *
 * @param group only what such people may use; null for all
 * @param age only what somebody of so many full years may use; null for all
 * @param home only what somebody may use who lives there; null for all
 */
public record Whom(@Nullable SpecialGroup group, @Nullable Integer age, @Nullable DivisionCode home) {

	public static final int OLDEST = 130;

	public static final Whom ANYBODY = new Whom(null, null, null);

	/**
	 * @throws DomainRefusal if nobody is of that age
	 */
	public Whom {
		if (age != null && !isAge(age)) {
			throw DomainRefusal.invalid("age", "library.refused.age", OLDEST);
		}
	}

	public static boolean isAge(int years) {
		return years >= 0 && years <= OLDEST;
	}

	public Whom inGroup(@Nullable SpecialGroup newGroup) {
		return new Whom(newGroup, this.age, this.home);
	}

	/**
	 * @throws DomainRefusal if nobody is of that age
	 */
	public Whom aged(@Nullable Integer newAge) {
		return new Whom(this.group, newAge, this.home);
	}

	public Whom livingIn(@Nullable DivisionCode newHome) {
		return new Whom(this.group, this.age, newHome);
	}

}
