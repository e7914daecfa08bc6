package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.process.TaskDrafts.TaskDraft;
import org.wushe.referrals.Scene;

@WusheTest
class TaskDraftsIT {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Needs needs;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private TaskDrafts drafts;

	@Test
	void whatSomebodyTypedIsTheirsUntilTheTaskIsDone() {
		Scene scene = new Scene(this.beans);
		Need need = this.needs.report(scene.worker(), scene.report().build());
		UserTask task = await().atMost(Duration.ofSeconds(60))
			.until(() -> this.tasks.ofCase(Access.system(), need.caseId()).stream().findFirst(), Optional::isPresent)
			.orElseThrow();

		this.drafts.save(scene.worker(), task.key(), Map.of("reason", "离得近"));
		this.drafts.save(scene.worker(), task.key(), Map.of("reason", "离得最近"));

		assertThat(this.drafts.find(scene.worker(), task.key())).map(TaskDraft::answers)
			.contains(Map.of("reason", "离得最近"));
		assertThat(this.drafts.find(People.communityWorker(scene.community()), task.key())).isEmpty();
		this.tasks.complete(scene.worker(), task.key(), Map.of("gap", "no-service"));
		assertThat(this.drafts.find(scene.worker(), task.key())).isEmpty();
	}

}
