package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.OwnerDatabase;

/** What becomes of an engine whose data was emptied or set back. */
@WusheTest
class AnotherEngineIT {

	/** Of the first partition, and beyond what any test gets to. */
	private static final long LATER = (1L << 51) + (1L << 50);

	@Autowired
	private EngineIdentity identity;

	@Autowired
	private OwnerDatabase owner;

	@AfterEach
	void forgetTheTask() {
		this.owner.run("delete from user_task where key = " + LATER);
	}

	@Test
	void anEngineThatHasNotComeToAKnownTaskYetIsNotOurs() {
		assertThatCode(this.identity::check).doesNotThrowAnyException();
		this.owner
			.run("""
					insert into user_task (key, element_instance_key, process_instance_key, process_id, element_id, name,
					  division_code, candidate_roles, state, variables, created_at, lease_until)
					values (%1$d, %1$d, %1$d, 'handle-need', 'refer-need', '派单', '360702001', '{}', 'COMPLETED', '{}', now(),
					  now())"""
				.formatted(LATER));

		assertThatExceptionOfType(AnotherEngine.class).isThrownBy(this.identity::check).withMessageContaining("同一备份");
	}

}
