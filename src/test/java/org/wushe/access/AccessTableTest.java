package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.identity.People;
import org.wushe.identity.Role;

class AccessTableTest {

	private static final DivisionCode OWN = new DivisionCode("360702001001");

	private final AccessTable table = AccessTable.read();

	@Test
	void everyOperationHasALine() {
		assertThat(this.table.operations())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values()).map(Operation::name).toList());
	}

	@Test
	void everyRoleBelongsSomewhere() {
		assertThat(this.table.belonging()).containsExactlyInAnyOrder(Role.values());
	}

	@ParameterizedTest
	@EnumSource
	void aRoleMayWhatTheTableSaysAndNothingElse(Role role) {
		Access person = People.person("测试", OWN, null, role);
		for (Operation operation : Operation.values()) {
			assertThat(person.allows(operation)).as("%s %s", role, operation)
				.isEqualTo(this.table.names(operation, role));
			assertThat(person.allows(operation, new DivisionCode("360702001001002"))).as("%s %s", role, operation)
				.isEqualTo(this.table.names(operation, role));
			for (String foreign : List.of("360702001", "360702001002", "360703", "36070200100")) {
				if (DivisionCode.isValid(foreign)) {
					assertThat(person.allows(operation, new DivisionCode(foreign)))
						.as("%s %s in %s", role, operation, foreign)
						.isFalse();
				}
			}
		}
	}

}
