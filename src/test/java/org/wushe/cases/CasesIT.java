package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Directory;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Person;
import org.wushe.identity.Role;

@WusheTest
class CasesIT {

	private static final String HERE = "360702003001";

	private static final String ELSEWHERE = "360702004001";

	@Autowired
	private Cases cases;

	@Autowired
	private CaseReaders readers;

	@Autowired
	private Directory directory;

	@Autowired
	private TransactionOperations transaction;

	private final Access worker = People.communityWorker(HERE);

	@Test
	void aCaseNumberNamesCountyAndDayAndGrows() {
		CaseFile first = open(this.worker, Confidentiality.NORMAL);
		CaseFile second = open(this.worker, Confidentiality.NORMAL);
		assertThat(first.number()).matches("360702-\\d{8}-\\d{5,}");
		assertThat(second.number()).isGreaterThan(first.number());
	}

	@Test
	void numbersAreUniqueHoweverManyAreOpenedAtOnce() throws Exception {
		try (ExecutorService people = Executors.newFixedThreadPool(8)) {
			Callable<List<String>> opening = () -> Stream.generate(() -> open(this.worker, Confidentiality.NORMAL))
				.limit(25)
				.map(CaseFile::number)
				.toList();
			List<Future<List<String>>> opened = people.invokeAll(java.util.Collections.nCopies(8, opening));
			List<String> numbers = opened.stream().flatMap(future -> future.resultNow().stream()).toList();
			assertThat(numbers).hasSize(200).doesNotHaveDuplicates();
		}
	}

	@Test
	void openingTheSameCaseAgainOpensNothing() {
		CaseOpening opening = opening(Confidentiality.NORMAL, Set.of());
		assertThat(inTransaction(() -> this.cases.open(this.worker, opening))).isPresent();
		assertThat(inTransaction(() -> this.cases.open(this.worker, opening))).isEmpty();
		assertThat(this.cases.timeline(this.worker, opening.id())).hasSize(1);
	}

	@Test
	void aCaseIsSeenInItsDivisionAndAboveAndNotBeside() {
		UUID id = open(this.worker, Confidentiality.NORMAL).id();
		assertThat(this.cases.find(People.communityWorker(HERE), id)).isPresent();
		assertThat(this.cases.find(People.streetOfficer("360702003"), id)).isPresent();
		assertThat(this.cases.find(People.communityWorker(ELSEWHERE), id)).isEmpty();
		assertThat(this.cases.find(People.gridWorker(HERE + "001"), id)).isEmpty();
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.cases.get(People.communityWorker(ELSEWHERE), id))
			.returns(DomainRefusal.Kind.NOT_FOUND, DomainRefusal::kind);
	}

	@Test
	void anOrganizationSeesACaseWhileItIsAParty() {
		UUID id = open(this.worker, Confidentiality.NORMAL).id();
		Access manager = People.manager("T-PARTY");
		assertThat(this.cases.find(manager, id)).isEmpty();
		inTransaction(() -> {
			this.cases.addParty(this.worker, id, "T-PARTY", PartyRole.PROVIDER);
			return true;
		});
		assertThat(this.cases.find(manager, id)).isPresent();
		assertThat(this.cases.list(manager, CaseFilter.ALL, 0, 10)).extracting(CaseFile::id).containsExactly(id);
		assertThat(this.cases.parties(this.worker, id)).extracting(CaseParty::organizationCode)
			.containsExactly("T-PARTY");
		inTransaction(() -> {
			this.cases.removeParty(manager, id, "T-PARTY");
			return true;
		});
		assertThat(this.cases.find(manager, id)).isEmpty();
	}

	@Test
	void aRestrictedCaseIsSeenOnlyByThoseItNames() {
		Access named = People.communityWorker(HERE);
		CaseOpening opening = opening(Confidentiality.RESTRICTED, Set.of(named.userId()));
		inTransaction(() -> this.cases.open(this.worker, opening));
		assertThat(this.cases.find(this.worker, opening.id())).isPresent();
		assertThat(this.cases.find(named, opening.id())).isPresent();
		assertThat(this.cases.find(People.communityWorker(HERE), opening.id())).isEmpty();
		assertThat(this.cases.find(People.streetOfficer("360702003"), opening.id())).isEmpty();
	}

	@Test
	void whoeverSeesARestrictedCaseMayNameOthersOfThePlaceAndTakeThemOffAgain() {
		Access named = People.communityWorker(HERE);
		Access elsewhere = People.communityWorker("360702002001");
		this.directory.signedIn(named);
		this.directory.signedIn(elsewhere);
		CaseOpening opening = opening(Confidentiality.RESTRICTED, Set.of());
		inTransaction(() -> this.cases.open(this.worker, opening));
		assertThat(this.readers.eligible(this.worker, opening.id())).extracting(Person::userId)
			.contains(named.userId())
			.doesNotContain(elsewhere.userId(), this.worker.userId());
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.readers.name(this.worker, opening.id(), elsewhere.userId()));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.readers.name(named, opening.id(), named.userId()));

		this.readers.name(this.worker, opening.id(), named.userId());
		assertThat(this.cases.find(named, opening.id())).isPresent();
		assertThat(this.readers.of(named, opening.id())).extracting(Person::userId).containsExactly(named.userId());

		this.readers.remove(named, opening.id(), named.userId());
		assertThat(this.cases.find(named, opening.id())).isEmpty();
		assertThat(this.cases.timeline(this.worker, opening.id())).extracting(TimelineEntry::kind)
			.endsWith(TimelineKind.READER_NAMED, TimelineKind.READER_REMOVED);
	}

	@Test
	void peopleOfAnOrganisationAreNamedOnceItIsAParty() {
		Access manager = People.manager("T-PARTY");
		this.directory.signedIn(manager);
		CaseOpening opening = opening(Confidentiality.RESTRICTED, Set.of());
		inTransaction(() -> this.cases.open(this.worker, opening));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.readers.name(this.worker, opening.id(), manager.userId()));
		inTransaction(() -> {
			this.cases.addParty(this.worker, opening.id(), "T-PARTY", PartyRole.PROVIDER);
			return null;
		});
		assertThat(this.cases.find(manager, opening.id())).isEmpty();
		this.readers.name(this.worker, opening.id(), manager.userId());
		assertThat(this.cases.find(manager, opening.id())).isPresent();
	}

	@Test
	void whoMayNotReadCasesIsDenied() {
		UUID id = open(this.worker, Confidentiality.NORMAL).id();
		Access administrator = People.official("管理员", "36", Role.SYSTEM_ADMINISTRATOR);
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.cases.get(administrator, id));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.cases.list(administrator, CaseFilter.ALL, 0, 10));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.cases.timeline(administrator, id));
	}

	@Test
	void whatHappensIsOnTheTimelineAndTheCover() {
		CaseFile file = open(this.worker, Confidentiality.NORMAL);
		inTransaction(() -> {
			this.cases.record(this.worker, file.id(), TimelineKind.ATTACHED, Map.of("name", "照片.jpg"));
			this.cases.apply(this.worker,
					CaseStep.of(file.id(), TimelineKind.CLOSED, Map.of()).into("CLOSED").closing());
			return true;
		});
		assertThat(this.cases.timeline(this.worker, file.id())).extracting(TimelineEntry::kind)
			.containsExactly(TimelineKind.OPENED, TimelineKind.ATTACHED, TimelineKind.CLOSED);
		assertThat(this.cases.timeline(this.worker, file.id()).get(1))
			.returns(Map.of("name", "照片.jpg"), TimelineEntry::params)
			.returns(this.worker.userId(), TimelineEntry::actorId);
		assertThat(this.cases.get(this.worker, file.id())).returns("CLOSED", CaseFile::state)
			.returns(false, CaseFile::isOpen);
	}

	@Test
	void nobodyWritesOnTheTimelineOfACaseThatTheyCannotSee() {
		UUID id = open(this.worker, Confidentiality.NORMAL).id();
		Access stranger = People.communityWorker(ELSEWHERE);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> inTransaction(() -> {
			this.cases.apply(stranger, CaseStep.of(id, TimelineKind.CLOSED, Map.of()).into("CLOSED").closing());
			return true;
		})).returns("cases.refused.unknown", DomainRefusal::messageKey);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> inTransaction(() -> {
			this.cases.record(stranger, id, TimelineKind.CLOSED, Map.of());
			return true;
		}));
		assertThat(this.cases.timeline(this.worker, id)).hasSize(1);
	}

	@Test
	void casesAreFoundByNumberTitleStateAndOwner() {
		CaseFile file = open(this.worker, Confidentiality.NORMAL);
		CaseFilter mine = CaseFilter.ALL.withOwner(this.worker.userId());
		assertThat(found(mine.withText(file.number()))).containsExactly(file.id());
		assertThat(found(mine.withText(file.number().substring(0, 15)))).containsExactly(file.id());
		assertThat(found(mine.withText(file.number().substring(15)))).containsExactly(file.id());
		assertThat(found(mine.withText("助餐"))).containsExactly(file.id());
		assertThat(found(mine.withText("找不到"))).isEmpty();
		assertThat(found(mine.withState("REPORTED").withOpen(true).withDivision(new DivisionCode(HERE))))
			.containsExactly(file.id());
		assertThat(found(mine.withOpen(false))).isEmpty();
		assertThat(found(mine.withCategory("elderly-care.meals"))).containsExactly(file.id());
		assertThat(found(mine.withOrganization("nobody"))).isEmpty();
		assertThat(this.cases.count(this.worker, mine)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "'", "\u0000", "a\u0000b", "\uD800", "\u202E", "' or 1=1 --" })
	void noTextThatIsLookedForIsTakenForAnythingElse(String text) {
		open(this.worker, Confidentiality.NORMAL);
		assertThat(found(CaseFilter.ALL.withOwner(this.worker.userId()).withText(text + "x"))).isEmpty();
	}

	private List<UUID> found(CaseFilter filter) {
		return this.cases.list(this.worker, filter, 0, 10).stream().map(CaseFile::id).toList();
	}

	private CaseFile open(Access access, Confidentiality confidentiality) {
		return inTransaction(() -> this.cases.open(access, opening(confidentiality, Set.of()))).orElseThrow();
	}

	private static CaseOpening opening(Confidentiality confidentiality, Set<String> readers) {
		return new CaseOpening(UUID.randomUUID(), CaseKind.NEED, new DivisionCode(HERE), "助餐服务 · 测试社区",
				"elderly-care.meals", "REPORTED", confidentiality, readers, false);
	}

	private <T> T inTransaction(java.util.function.Supplier<T> work) {
		return this.transaction.execute(status -> work.get());
	}

}
