package org.wushe.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Plans and reports of services for tests. */
public final class Services {

	private Services() {
	}

	public static ServicePlan aPlan() {
		return new ServicePlan(now().plus(Duration.ofHours(2)), 60, PlaceKind.HOME, null, "钟敏", "请准备保温饭盒");
	}

	public static ServiceReport aReport(UUID... photos) {
		return new ServiceReport(now(), 45, "送餐上门，陪老人聊天，提醒按时服药", "钟敏", List.of(photos));
	}

	private static Instant now() {
		return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
