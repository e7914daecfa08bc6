package org.wushe.parties;

import org.jspecify.annotations.Nullable;

/** The five societies 五社 that serve a community together. */
public enum Society {

	/** 社区 */
	COMMUNITY,
	/** 社会组织 */
	SOCIAL_ORGANIZATION,
	/** 社会工作者 */
	SOCIAL_WORKERS,
	/** 社区志愿者 */
	VOLUNTEERS,
	/** 社会慈善资源 */
	CHARITY;

	/** The one that a kind belongs to by itself; null for authorities and enterprises. */
	public static @Nullable Society of(OrganizationKind kind) {
		return switch (kind) {
			case COMMUNITY -> COMMUNITY;
			case SOCIAL_ORGANIZATION -> SOCIAL_ORGANIZATION;
			case SOCIAL_WORK_STATION -> SOCIAL_WORKERS;
			case VOLUNTEER_TEAM -> VOLUNTEERS;
			case CHARITY -> CHARITY;
			case STREET, DEPARTMENT, ENTERPRISE, EVALUATOR -> null;
		};
	}

}
