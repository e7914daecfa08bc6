package org.wushe.library;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of resources beside services. */
public enum ResourceKind {

	/** 设施 */
	FACILITY("facilities", Facility.class),
	/** 能人 */
	TALENT("talents", TalentProfile.class),
	/** 志愿队 */
	VOLUNTEER_TEAM("teams", VolunteerTeam.class),
	/** 慈善资金 */
	CHARITY_FUND("funds", CharityFund.class),
	/** 物资 */
	GOODS("goods", Goods.class);

	private final String word;

	private final Class<? extends ResourceContent> content;

	ResourceKind(String word, Class<? extends ResourceContent> content) {
		this.word = word;
		this.content = content;
	}

	/** Its name in addresses. */
	public String word() {
		return this.word;
	}

	public static Optional<ResourceKind> ofWord(String word) {
		return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
	}

	/** What an entry of the kind says beside what all say. */
	public Class<? extends ResourceContent> content() {
		return this.content;
	}

	public static ResourceKind of(ResourceContent content) {
		return switch (content) {
			case Facility facility -> FACILITY;
			case TalentProfile talent -> TALENT;
			case VolunteerTeam team -> VOLUNTEER_TEAM;
			case CharityFund fund -> CHARITY_FUND;
			case Goods goods -> GOODS;
		};
	}

}
