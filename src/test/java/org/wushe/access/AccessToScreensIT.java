package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.access.AccessTable.Stand;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.identity.People;
import org.wushe.identity.Role;

/** The same for whoever types a screen's address. */
@ViewPackages(packages = "org.wushe")
class AccessToScreensIT extends ScreenSession {

	private static final Map<String, Operation> ADDRESSES = Map.ofEntries(
			Map.entry("admin/taxonomy", Operation.EDIT_TAXONOMY), Map.entry("cases", Operation.READ_CASE),
			Map.entry("messages", Operation.WORK_ON_TASKS), Map.entry("tasks", Operation.WORK_ON_TASKS),
			Map.entry("needs/new", Operation.REPORT_NEED), Map.entry("library", Operation.SEARCH_LIBRARY),
			Map.entry("projects", Operation.KEEP_PROJECT), Map.entry("projects/new", Operation.KEEP_PROJECT),
			Map.entry("insight/gaps", Operation.READ_GAPS), Map.entry("batch", Operation.PLAN_BATCH),
			Map.entry("exchange", Operation.EXCHANGE_LIBRARY), Map.entry("ratings", Operation.READ_RATINGS),
			Map.entry("admin/incidents", Operation.MONITOR_PROCESSES),
			Map.entry("library/facilities", Operation.SEARCH_LIBRARY),
			Map.entry("library/organizations", Operation.SEARCH_LIBRARY),
			Map.entry("library/entries", Operation.KEEP_RESOURCES), Map.entry("admin/weights", Operation.EDIT_WEIGHTS),
			Map.entry("admin/audit", Operation.READ_AUDIT), Map.entry("my-services", Operation.KEEP_OFFERINGS),
			Map.entry("organizations", Operation.KEEP_REGISTER), Map.entry("interests", Operation.DECLARE_INTEREST),
			Map.entry("organizations/new", Operation.KEEP_REGISTER), Map.entry("organization", Operation.WORK_ON_TASKS),
			Map.entry("service-review", Operation.REVIEW_OFFERINGS));

	private final AccessTable table = AccessTable.read();

	@Test
	void everyRoleOpensTheScreensThatTheTableSays() {
		List<String> wrong = new ArrayList<>();
		for (Role role : Role.values()) {
			Stand stand = List.of(Stand.values())
				.stream()
				.filter(each -> this.table.exists(role, each))
				.findFirst()
				.orElseThrow();
			signIn(person(role, stand));
			for (String open : List.of("", "search")) {
				if (isRefusal(open(open))) {
					wrong.add("%s cannot open '%s'".formatted(role, open));
				}
			}
			ADDRESSES.forEach((address, operation) -> {
				String screen = open(address);
				if (this.table.names(operation, role) == isRefusal(screen)) {
					wrong.add("%s at %s: %s".formatted(role, address, screen));
				}
			});
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void aCaseAndATaskOpenForThoseWhoAreConcerned(@Autowired BeanFactory beans) {
		AccessScene scene = new AccessScene(beans);
		String caseAddress = "cases/" + scene.asked().caseId();
		String taskAddress = "tasks/" + scene.task(scene.asked(), "answer-referral").key();
		List<String> wrong = new ArrayList<>();
		for (Role role : Role.values()) {
			for (Stand stand : Stand.values()) {
				if (!this.table.exists(role, stand)) {
					continue;
				}
				signIn(scene.person(role, stand));
				String screen = open(caseAddress);
				if (this.table.allows(Operation.READ_CASE, role, stand) != screen.equals("CasePage")) {
					wrong.add("%s %s at a case: %s".formatted(role, stand, screen));
				}
				screen = open(taskAddress);
				boolean concerned = stand == Stand.PARTY && this.table.allows(Operation.ANSWER_REFERRAL, role, stand);
				if (isRefusal(screen) == concerned) {
					wrong.add("%s %s at a task: %s".formatted(role, stand, screen));
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static boolean isRefusal(String screen) {
		return List.of("AccessDeniedScreen", "ForeignScreen", "RefusedScreen", "NotFoundScreen").contains(screen);
	}

	private static Access person(Role role, Stand stand) {
		return People.person("本人", (stand == Stand.OWN_DIVISION) ? new DivisionCode("360702001001") : null,
				(stand == Stand.PARTY) ? "T-SOMEBODY" : null, role);
	}

}
