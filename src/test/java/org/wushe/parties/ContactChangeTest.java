package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.wushe.parties.ContactChange.State;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation proposes of itself, beside what the register says. */
class ContactChangeTest {

	private static final RegisterForm FORM = RegisterForms.registered("52360702MJ00013289", "晨曦社区服务中心", "360702001001");

	private static final OrganizationContact BEFORE = OrganizationContact.of(FORM);

	private static final OrganizationContact AFTER = new OrganizationContact(" 周敏 ", "0797-8000000", "胜利路2号",
			new Coordinates(25.87, 114.94), "助老服务");

	@Test
	void whatIsProposedChangesNothingElseOfTheEntry() {
		RegisterForm changed = AFTER.in(FORM);
		assertThat(OrganizationContact.of(changed)).isEqualTo(AFTER);
		assertThat(changed.contact()).isEqualTo("周敏");
		assertThat(BEFORE.in(changed)).isEqualTo(FORM);
	}

	@Test
	void whatIsLeftOutOverRestIsEmpty() {
		assertThat(JsonMapper.shared().readValue("{\"contact\": \"周敏\", \"phone\": \" \"}", OrganizationContact.class))
			.isEqualTo(new OrganizationContact("周敏", null, null, null, ""));
		assertThat(
				JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(AFTER), OrganizationContact.class))
			.isEqualTo(AFTER);
	}

	@Test
	void onlyAChangeOfWhatItIsAboutOutdatesIt() {
		ContactChange change = new ContactChange(UUID.randomUUID(), "T", BEFORE, AFTER, State.WAITING, null, "谢宁",
				Instant.EPOCH);
		assertThat(change.isOutdatedBy(BEFORE)).isFalse();
		assertThat(change.isOutdatedBy(AFTER)).as("somebody has written just that").isFalse();
		assertThat(change.isWritten(AFTER)).isTrue();
		assertThat(change
			.isOutdatedBy(new OrganizationContact(BEFORE.contact(), "0797-8111111", BEFORE.address(), null, "助老服务")))
			.isTrue();
	}

	@Test
	void whatIsProposedIsHeldToTheRulesOfItsOwnPartAlone() {
		RegisterForm incomplete = RegisterForms.registered("", "晨曦社区服务中心", "360702001001");
		RegisterRules.contact(AFTER.in(incomplete), incomplete);
		assertRefused("parties.refused.phone",
				() -> RegisterRules.contact(new OrganizationContact("周敏", "打给周敏", null, null, "").in(FORM), FORM));
		assertRefused("parties.refused.point-swapped", () -> RegisterRules
			.contact(new OrganizationContact("周敏", null, null, new Coordinates(85.9, 25.87), "").in(FORM), FORM));
		assertRefused("cases.refused.words-too-long", () -> RegisterRules
			.contact(new OrganizationContact("周".repeat(51), null, null, null, "").in(FORM), FORM));
	}

}
