package org.wushe.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.wushe.identity.ChinaTime;

/** Plans and reports of services for tests. */
public final class Services {

	private Services() {
	}

	public static ServicePlan aPlan() {
		return aPlanIn(Duration.ofHours(2));
	}

	public static ServicePlan aPlanIn(Duration time) {
		return new ServicePlan(now().plus(time), 60, PlaceKind.HOME, null, "钟敏", "请准备保温饭盒");
	}

	public static ServiceReport aReport(UUID... photos) {
		return new ServiceReport(now(), 45, "送餐上门，陪老人聊天，提醒按时服药", "钟敏", List.of(photos));
	}

	/** Now, as people choose it in a form: to five minutes. */
	public static OffsetDateTime formTime() {
		OffsetDateTime now = OffsetDateTime.now(ChinaTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
		return now.minusMinutes(now.getMinute() % 5);
	}

	private static Instant now() {
		return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
