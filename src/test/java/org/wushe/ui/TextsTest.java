package org.wushe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.wushe.identity.ChinaTime;

class TextsTest {

	private static final Instant NOW = at("2026-11-21T10:00");

	private final Texts texts = new Texts(new Translations(), Clock.fixed(NOW, ChinaTime.ZONE));

	@Test
	void aMomentOfThisYearIsToldWithoutTheYear() {
		assertThat(this.texts.moment(at("2026-11-21T14:30"))).isEqualTo("11月21日 周六 14:30");
		assertThat(this.texts.moment(at("2025-12-31T09:05"))).isEqualTo("2025年12月31日 周三 09:05");
	}

	@Test
	void whatHasJustHappenedIsToldFromNow() {
		assertThat(this.texts.ago(NOW.minusSeconds(20))).isEqualTo("刚刚");
		assertThat(this.texts.ago(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("5 分钟前");
		assertThat(this.texts.ago(at("2026-11-21T07:00"))).isEqualTo("3 小时前");
		assertThat(this.texts.ago(at("2026-11-20T14:30"))).isEqualTo("昨天 14:30");
		assertThat(this.texts.ago(at("2026-11-18T14:30"))).isEqualTo("11月18日 周三 14:30");
	}

	@Test
	void aDeadlineIsToldInWorkingDays() {
		assertThat(this.texts.due(at("2026-11-25T17:00"), 2)).isEqualTo("还剩 2 个工作日");
		assertThat(this.texts.due(at("2026-11-21T17:00"), 0)).isEqualTo("今天 17:00 到期");
		assertThat(this.texts.due(at("2026-11-22T11:00"), 0)).isEqualTo("还剩 1 天 1 小时");
		assertThat(this.texts.due(at("2026-11-21T08:40"), 0)).isEqualTo("已逾期 1 小时 20 分钟");
	}

	@Test
	void spansAreToldInTheirTwoLargestUnits() {
		assertThat(this.texts.span(Duration.ofMinutes(45))).isEqualTo("45 分钟");
		assertThat(this.texts.span(Duration.ofMinutes(120))).isEqualTo("2 小时");
		assertThat(this.texts.span(Duration.ofMinutes(3 * 24 * 60 + 61))).isEqualTo("3 天 1 小时");
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
	}

}
