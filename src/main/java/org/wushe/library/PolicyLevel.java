package org.wushe.library;

import java.util.Arrays;

/** The three levels of community services that the policies name. */
public enum PolicyLevel {

	/** 公共服务 */
	PUBLIC("public"),
	/** 便民利民的互助、志愿服务 */
	MUTUAL_AID("mutual-aid"),
	/** 商业服务 */
	COMMERCIAL("commercial");

	private final String code;

	PolicyLevel(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	/**
	 * @throws IllegalArgumentException if there is no such level
	 */
	public static PolicyLevel ofCode(String code) {
		return Arrays.stream(values())
			.filter(level -> level.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no policy level " + code));
	}

}
