package org.wushe.identity;

import java.util.EnumSet;
import java.util.UUID;

/** Fictional people for tests, each with a subject of their own. */
public final class People {

	private People() {
	}

	public static Access communityWorker(String division) {
		return official("陈岚", division, Role.COMMUNITY_WORKER);
	}

	public static Access gridWorker(String division) {
		return official("周平", division, Role.GRID_WORKER);
	}

	public static Access streetOfficer(String division) {
		return official("何青", division, Role.STREET_OFFICER);
	}

	/** May do everything that organisations do. */
	public static Access manager(String organization) {
		return person("谢宁", null, organization, Role.ORGANIZATION_MANAGER);
	}

	public static Access resident() {
		return person("林小满", null, null, Role.RESIDENT);
	}

	public static Access official(String name, String division, Role... roles) {
		return person(name, new DivisionCode(division), null, roles);
	}

	public static Access person(String name, DivisionCode division, String organization, Role... roles) {
		String id = UUID.randomUUID().toString();
		EnumSet<Role> set = EnumSet.noneOf(Role.class);
		set.addAll(java.util.List.of(roles));
		return new Access(id, "test-" + id.substring(0, 8), name, set, division, organization);
	}

}
