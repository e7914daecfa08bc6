package org.wushe.parties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Special groups 特殊群体 that policies single out for discovery, visits and preferential
 * service (赣市府办字〔2022〕99号 措施五).
 */
public enum SpecialGroup {

	/** 老年人, from 60 (老年人权益保障法 2) */
	ELDERLY,
	/** 独居、空巢老人 */
	LIVING_ALONE,
	/** 失能半失能人员 */
	CARE_DEPENDENT,
	/** 残疾人 */
	DISABLED,
	/** 留守儿童 */
	LEFT_BEHIND_CHILD,
	/** 困境儿童 */
	DISTRESSED_CHILD,
	/** 低收入家庭, including 低保 and 特困 */
	LOW_INCOME,
	/** 重病患者 */
	SERIOUSLY_ILL,
	/** 计划生育特殊家庭 */
	BEREAVED_PARENTS,
	/** 退役军人和优抚对象 */
	VETERAN,
	/** 失业人员 */
	UNEMPLOYED;

	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Whether belonging to it tells of health, hardship or a child, or endangers whoever
	 * it becomes known of (PIPL 28).
	 */
	public boolean isSensitive() {
		return switch (this) {
			case ELDERLY, VETERAN, UNEMPLOYED -> false;
			case LIVING_ALONE, CARE_DEPENDENT, DISABLED, LEFT_BEHIND_CHILD, DISTRESSED_CHILD, LOW_INCOME, SERIOUSLY_ILL,
					BEREAVED_PARENTS ->
				true;
		};
	}

	/** As forms and processes write it: {@code left-behind-child}. */
	public String code() {
		return this.code;
	}

	public static Optional<SpecialGroup> ofCode(String code) {
		return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
	}

}
