package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.wushe.WusheTest;
import org.wushe.access.AccessTable.Stand;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.Facility;
import org.wushe.library.Goods;
import org.wushe.library.Opening;
import org.wushe.library.Project;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.Resources;
import org.wushe.needs.Need;

/** The same over REST, with every refusal a problem in the caller's language. */
@WusheTest
class AccessOverRestIT {

	/** Done by completing a task, which others do not even find. */
	private static final Set<Operation> TASKS = Set.of(Operation.REFER_NEED, Operation.ANSWER_REFERRAL,
			Operation.SCHEDULE_SERVICE, Operation.REPORT_SERVICE);

	private static AccessScene scene;

	private static Resource submitted;

	private static Resource hall;

	private final AccessTable table = AccessTable.read();

	private final Map<Operation, Supplier<AbstractMockHttpServletRequestBuilder<?>>> requests = requests();

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JsonMapper json;

	private MockMvc calls;

	@BeforeAll
	static void setScene(@Autowired BeanFactory beans) {
		scene = new AccessScene(beans);
		Resources resources = beans.getBean(Resources.class);
		submitted = put(resources, new Goods(3, "把", ""), EntryStatus.SUBMITTED);
		hall = put(resources,
				new Facility(100,
						List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0))),
						Set.of(), true),
				EntryStatus.PUBLISHED);
	}

	private static Resource put(Resources resources, ResourceContent content, EntryStatus status) {
		Resource made = new Resource(UUID.randomUUID(), null, new DivisionCode(scene.scene().community()), "门卫室的东西",
				"登记后使用", null, null, null, content, status, Instant.now(), 0, Instant.now());
		resources.put(Access.system(), made);
		return made;
	}

	@Test
	void everyRoleMayOverRestWhatTheTableSays(@Autowired WebApplicationContext context) throws Exception {
		this.calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		List<String> wrong = new ArrayList<>();
		for (Operation operation : this.requests.keySet()) {
			wrong.addAll(wrong(operation, this.requests.get(operation)));
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyRoleMayChangeAnAppointmentOverRestAsTheTableSaysOfPlanning(@Autowired WebApplicationContext context)
			throws Exception {
		this.calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		UUID referral = scene.referral(scene.scheduled()).id();
		assertThat(wrong(Operation.SCHEDULE_SERVICE,
				() -> json(post("/api/referrals/" + referral + "/reschedule"), AccessScene.SCHEDULE)))
			.isEmpty();
	}

	private List<String> wrong(Operation operation, Supplier<AbstractMockHttpServletRequestBuilder<?>> request)
			throws Exception {
		List<String> wrong = new ArrayList<>();
		for (Role role : Role.values()) {
			for (Stand stand : Stand.values()) {
				if (this.table.exists(role, stand)) {
					String language = (stand == Stand.FOREIGN) ? "en" : "zh";
					MockHttpServletResponse answer = call(operation, request, scene.person(role, stand), language);
					if (!fits(operation, role, stand, answer) || !isClear(answer, language)) {
						wrong.add("%s %s %s: %d %s".formatted(operation, role, stand, answer.getStatus(),
								answer.getContentAsString()));
					}
				}
			}
		}
		return wrong;
	}

	@Test
	void onlyWhatHasNoCallOfItsOwnIsLeftOut() {
		assertThat(Operation.values()).filteredOn(operation -> !this.requests.containsKey(operation))
			.containsExactlyInAnyOrder(Operation.NAME_READER, Operation.READ_RESIDENT, Operation.READ_RATINGS,
					Operation.INVITE_RATING, Operation.EDIT_WEIGHTS, Operation.EXCHANGE_LIBRARY,
					Operation.MAINTAIN_BASE_DATA, Operation.KEEP_RESOURCES, Operation.KEEP_FUNDS,
					Operation.WATCH_FUNDS);
	}

	private boolean fits(Operation operation, Role role, Stand stand, MockHttpServletResponse answer) throws Exception {
		int status = answer.getStatus();
		if (!this.table.names(operation, role)) {
			return status == 403 || status == 404 && (stand != Stand.OWN_DIVISION || TASKS.contains(operation));
		}
		boolean done = status >= 200 && status < 300;
		if (!this.table.allows(operation, role, stand)) {
			return done ? operation == Operation.WORK_ON_TASKS && !answer.getContentAsString().contains(ourCase())
					: status == 403 || status == 404;
		}
		return (operation == Operation.RETRY_INCIDENT) ? status == 404
				: done || isForTheCounty(operation, role) && status == 404;
	}

	/** A department finds the task only where the county is responsible. */
	private static boolean isForTheCounty(Operation operation, Role role) {
		return operation == Operation.REFER_NEED && role == Role.DEPARTMENT_OFFICER;
	}

	private static String ourCase() {
		return scene.open().caseId().toString();
	}

	/** A refusal is a problem with a sentence in the caller's language. */
	private boolean isClear(MockHttpServletResponse answer, String language) throws Exception {
		if (answer.getStatus() < 400) {
			return true;
		}
		JsonNode problem = this.json.readTree(answer.getContentAsByteArray());
		boolean chinese = problem.get("detail").asString().matches("(?s).*\\p{IsHan}.*");
		return MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(answer.getContentType())
				&& problem.get("status").asInt() == answer.getStatus() && problem.hasNonNull("key")
				&& chinese == language.equals("zh") && !problem.toString().contains("xception");
	}

	/** Undone after it was answered. */
	private MockHttpServletResponse call(Operation operation,
			Supplier<AbstractMockHttpServletRequestBuilder<?>> request, Access person, String language) {
		return Objects.requireNonNull(this.transactions.execute(status -> {
			status.setRollbackOnly();
			try {
				return this.calls
					.perform(request.get().header("Accept-Language", language).with(SignedIn.caller(person)))
					.andReturn()
					.getResponse();
			}
			catch (Exception ex) {
				throw new IllegalStateException(operation + " as " + person.roles(), ex);
			}
		}));
	}

	private Map<Operation, Supplier<AbstractMockHttpServletRequestBuilder<?>>> requests() {
		Map<Operation, Supplier<AbstractMockHttpServletRequestBuilder<?>>> made = new EnumMap<>(Operation.class);
		made.put(Operation.REPORT_NEED,
				() -> json(post("/api/needs"),
						Map.of("id", UUID.randomUUID(), "categoryCode", "elderly-care.meals", "divisionCode",
								scene.grid().value(), "beneficiaryKind", "area", "description", "楼下的路灯坏了，老人出门看不清")));
		made.put(Operation.WITHDRAW_NEED,
				() -> json(post("/api/needs/" + scene.open().id() + "/withdraw"), Map.of("reason", "家人已回来照顾")));
		made.put(Operation.WITHDRAW_CONSENT, () -> json(post("/api/needs/" + scene.open().id() + "/consent/withdraw"),
				Map.of("consent", "processing", "by", "self")));
		made.put(Operation.READ_CASE, () -> get("/api/cases/" + scene.asked().caseId()));
		made.put(Operation.ATTACH_DOCUMENT, () -> multipart("/api/cases/" + scene.asked().caseId() + "/attachments")
			.file(new MockMultipartFile("file", "证明.pdf", "application/pdf", "%PDF-1.7 %%EOF".getBytes())));
		made.put(Operation.READ_CANDIDATES, () -> get("/api/needs/" + scene.open().id() + "/candidates"));
		made.put(Operation.REFER_NEED, () -> complete(scene.open(), "refer-need", scene.refer()));
		made.put(Operation.PLAN_BATCH, () -> get("/api/batch-plans/needs?division=" + scene.scene().community()));
		made.put(Operation.ANSWER_REFERRAL, () -> complete(scene.asked(), "answer-referral", AccessScene.ACCEPT));
		made.put(Operation.SCHEDULE_SERVICE,
				() -> complete(scene.accepted(), "schedule-service", AccessScene.SCHEDULE));
		made.put(Operation.REPORT_SERVICE,
				() -> complete(scene.scheduled(), "report-service", AccessScene.servedNow()));
		made.put(Operation.WORK_ON_TASKS, () -> get("/api/tasks?limit=200"));
		made.put(Operation.KEEP_OFFERINGS,
				() -> post("/api/library/own/" + scene.scene().offering().id() + "/confirm"));
		made.put(Operation.REVIEW_OFFERINGS,
				() -> json(post("/api/library/reviews/" + scene.scene().handIn() + "/approve"), Map.of("version", 0)));
		made.put(Operation.SEARCH_LIBRARY, () -> get("/api/library/offerings?q=助餐"));
		made.put(Operation.UNMASK, () -> json(post("/api/unmask"), Map.of("type", "resident", "id", scene.resident(),
				"field", "phone", "reason", "上门前电话联系", "caseId", scene.accepted().caseId())));
		made.put(Operation.SUBSCRIBE_NEEDS, () -> get("/api/subscriptions"));
		made.put(Operation.MONITOR_PROCESSES, () -> get("/api/incidents"));
		made.put(Operation.RETRY_INCIDENT, () -> post("/api/incidents/1/retry"));
		made.put(Operation.EDIT_TAXONOMY, () -> get("/api/library/taxonomy/draft"));
		made.put(Operation.KEEP_PROJECT, () -> step(scene.draft(), EntryStep.SUBMIT));
		made.put(Operation.REVIEW_PROJECT, () -> step(scene.submitted(), EntryStep.REVIEW));
		made.put(Operation.REVIEW_RESOURCES, () -> json(post("/api/library/entries/" + submitted.id() + "/steps"),
				Map.of("step", EntryStep.REVIEW, "version", 0)));
		LocalDate tomorrow = LocalDate.now(ChinaTime.ZONE).plusDays(1);
		made.put(Operation.BOOK_FACILITIES, () -> json(post("/api/library/facilities/" + hall.id() + "/bookings"), Map
			.of("start", tomorrow.atTime(10, 0), "end", tomorrow.atTime(11, 0), "purpose", "楼栋议事会", "people", 20)));
		made.put(Operation.READ_GAPS, () -> get("/api/gaps?division=" + scene.scene().community()));
		made.put(Operation.DECLARE_INTEREST, () -> json(post("/api/interests"),
				Map.of("organizationCode", scene.scene().organization(), "relation", "relative-shares")));
		made.put(Operation.WATCH_INTERESTS, () -> get("/api/interests/within?division=" + scene.scene().community()));
		made.put(Operation.KEEP_REGISTER,
				() -> json(post("/api/organizations/" + scene.scene().organization() + "/grade"),
						Map.of("grade", 4, "validUntil", LocalDate.now().plusYears(1))));
		made.put(Operation.READ_AUDIT, () -> get("/api/audit/verification"));
		return made;
	}

	private AbstractMockHttpServletRequestBuilder<?> step(Project project, EntryStep step) {
		return json(post("/api/projects/" + project.id() + "/steps"),
				Map.of("step", step, "version", project.version()));
	}

	private AbstractMockHttpServletRequestBuilder<?> complete(Need need, String element, Map<String, Object> answers) {
		return json(post("/api/tasks/" + scene.task(need, element).key() + "/complete"), answers);
	}

	private AbstractMockHttpServletRequestBuilder<?> json(AbstractMockHttpServletRequestBuilder<?> request,
			Map<String, ?> body) {
		return request.contentType(MediaType.APPLICATION_JSON).content(this.json.writeValueAsString(body));
	}

}
