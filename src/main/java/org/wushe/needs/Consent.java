package org.wushe.needs;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.SpecialGroup;

/**
 * What the person agreed to after the notice (PIPL 13, 14, 23, 29 and 31).
 *
 * @param notice the version of the notice that was told; null if none was
 * @param processing the purpose and scope were agreed to
 * @param sensitive separately: sensitive data may be processed
 * @param sharing separately: what the service needs may be given to the organisation
 * @param guardian a parent or guardian agreed; needed under 14
 */
public record Consent(@Nullable Integer notice, boolean processing, boolean sensitive, boolean sharing,
		boolean guardian) {

	public static final Consent NONE = new Consent(null, false, false, false, false);

	/** To everything, after the notice that the product brings. */
	public static final Consent FULL = new Consent(1, true, true, true, true);

	/** What can be agreed to, and withdrawn, by itself. */
	public enum To {

		/** 处理个人信息, for this matter */
		PROCESSING,
		/** 处理敏感个人信息 */
		SENSITIVE,
		/** 向承接组织提供 */
		SHARING

	}

	/** Who speaks for the person: 本人, 监护人 or 代理人. */
	public enum Giver {

		SELF, GUARDIAN, AGENT

	}

	/** Under this age a guardian consents. */
	private static final int OWN_CONSENT = 14;

	/**
	 * Whether a guardian has to agree (PIPL 31): under 14, and for a left-behind or
	 * distressed child whose age nobody has said.
	 */
	public static boolean asksGuardian(@Nullable LocalDate birthDate, Set<SpecialGroup> groups, LocalDate today) {
		if (birthDate == null) {
			return groups.contains(SpecialGroup.LEFT_BEHIND_CHILD) || groups.contains(SpecialGroup.DISTRESSED_CHILD);
		}
		return Period.between(birthDate, today).getYears() < OWN_CONSENT;
	}

	/**
	 * Whether sensitive data are taken, which need consent of their own (PIPL 28 and 29):
	 * those of a child under 14, a special group, a requirement or a category that tell
	 * of health or hardship.
	 */
	public static boolean asksSeparately(ServiceCategory category, @Nullable LocalDate birthDate,
			Set<SpecialGroup> groups, Requirements requirements, LocalDate today) {
		return category.sensitive() || requirements.isSensitive() || asksGuardian(birthDate, groups, today)
				|| groups.stream().anyMatch(SpecialGroup::isSensitive);
	}

}
