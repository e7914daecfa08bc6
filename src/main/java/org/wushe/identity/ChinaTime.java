package org.wushe.identity;

import java.time.ZoneId;

/** China's one time zone, in which days begin and end whatever the machine's own is. */
public final class ChinaTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private ChinaTime() {
	}

}
