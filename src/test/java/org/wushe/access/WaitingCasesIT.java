package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.WusheTest;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseFilter;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.referrals.Scene;

/** Which cases wait for others, and which for oneself. */
@WusheTest
class WaitingCasesIT {

	private static final Duration UNTIL_TASKS_ARRIVE = Duration.ofSeconds(60);

	@Autowired
	private Cases cases;

	@Test
	void aCaseWithATaskForMeWaitsForMeAndForNobodyElse(@Autowired BeanFactory beans) {
		AccessScene needs = new AccessScene(beans);
		Scene scene = needs.scene();
		await().atMost(UNTIL_TASKS_ARRIVE).untilAsserted(() -> {
			assertThat(waitingForOthersThan(scene.worker()))
				.contains(needs.asked().caseId(), needs.accepted().caseId(), needs.scheduled().caseId(),
						needs.served().caseId())
				.doesNotContain(needs.open().caseId());
			assertThat(waitingForOthersThan(scene.manager())).contains(needs.served().caseId())
				.doesNotContain(needs.asked().caseId(), needs.accepted().caseId(), needs.scheduled().caseId());
		});
	}

	private List<UUID> waitingForOthersThan(Access access) {
		CaseFilter waiting = CaseFilter.ALL.thatWaitForOthersThan(access);
		List<UUID> found = this.cases.list(access, waiting, 0, 100).stream().map(CaseFile::id).toList();
		assertThat(this.cases.count(access, waiting)).isEqualTo(found.size());
		return found;
	}

}
