package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.privacy.Unmasking;

/** Communities keep their entries, and the street reviews them. */
@WusheTest
class ResourceKeepingIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799001002");

	private static final TalentPerson PERSON = new TalentPerson("林小满", "13800000000");

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private final Access street = People.streetOfficer("360799001");

	private final Access reader = People.resident();

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private EntryHistory history;

	@Autowired
	private Unmasking unmasking;

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions) {
		divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799001"), "樟树街道"), new Division(COMMUNITY, "樟树湾社区")), "test");
	}

	private static ResourceForm form(ResourceContent content, TalentPerson person) {
		return new ResourceForm(COMMUNITY, "樟树湾议事厅", "能坐五十人，有投影", null, "樟树路 1 号", null, content, person);
	}

	private static TalentProfile talent(ListingConsent consent) {
		return new TalentProfile(List.of("书法"), "周末", null, consent);
	}

	private Resource step(Access access, Resource resource, EntryStep step) {
		return this.keeping.step(access, resource.id(), resource.version(), step,
				ResourceKeeping.needsReason(step) ? "照片不清楚" : null);
	}

	private Resource published(ResourceContent content, TalentPerson person) {
		Resource submitted = step(this.worker, this.keeping.create(this.worker, form(content, person)),
				EntryStep.SUBMIT);
		return step(this.street, step(this.street, submitted, EntryStep.REVIEW), EntryStep.PUBLISH);
	}

	@Test
	void theCommunityHandsInAndTheStreetReviewsAndPublishes() {
		Resource hall = published(ResourcesIT.aHall(), null);
		assertThat(this.keeping.get(this.reader, hall.id()).status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(this.keeping.kept(this.worker)).extracting(Resource::id).contains(hall.id());
	}

	@Test
	void whatIsKeptAndWhatWaitsIsReadPartByPartAndCounted(@Autowired KeptEntries entries) {
		Resource draft = this.keeping.create(this.worker, form(ResourcesIT.aHall(), null));
		Resource last = step(this.worker, this.keeping.create(this.worker, form(ResourcesIT.aHall(), null)),
				EntryStep.SUBMIT);
		assertThat(entries.waiting(this.street, 1)).extracting(Resource::id).containsExactly(last.id());
		assertThat(entries.waiting(this.street, Integer.MAX_VALUE)).hasSize(entries.countWaiting(this.street))
			.extracting(Resource::id)
			.contains(last.id())
			.doesNotContain(draft.id());
		assertThat(entries.kept(this.street, Integer.MAX_VALUE)).hasSize(entries.countKept(this.street))
			.extracting(Resource::id)
			.contains(draft.id())
			.doesNotContain(last.id());
		assertThat(entries.countWaiting(this.worker)).as("the street reviews").isZero();
		assertThat(entries.kept(this.worker, 1)).extracting(Resource::id).containsExactly(last.id());
	}

	@Test
	void whatAnOrganizationKeepsIsNotAmongWhatTheCommunityKeepsEvenWhileItWaits(@Autowired KeptEntries entries,
			@Autowired Organizations organizations) {
		Organization team = organizations.find(Access.system(), "T-KEEPS")
			.orElseGet(() -> new Organization("T-KEEPS", OrganizationKind.VOLUNTEER_TEAM, "樟树湾志愿队", null,
					Registration.FILED, null, null, COMMUNITY, List.of(COMMUNITY), "", null, null, 0));
		organizations.put(Access.system(), team);
		Access manager = People.manager("T-KEEPS");
		Resource theirs = this.keeping.create(manager, form(ResourcesIT.aHall(), null));
		Resource ours = this.keeping.create(this.worker, form(ResourcesIT.aHall(), null));
		step(manager, theirs, EntryStep.SUBMIT);
		assertThat(entries.kept(this.worker, Integer.MAX_VALUE)).extracting(Resource::id)
			.contains(ours.id())
			.doesNotContain(theirs.id());
		assertThat(this.keeping.kept(this.worker)).extracting(Resource::id).doesNotContain(theirs.id());
		assertThat(entries.kept(manager, Integer.MAX_VALUE)).extracting(Resource::id)
			.contains(theirs.id())
			.doesNotContain(ours.id());
		assertThat(entries.waiting(this.street, Integer.MAX_VALUE)).extracting(Resource::id).contains(theirs.id());
		assertThat(entries.kept(this.street, Integer.MAX_VALUE)).extracting(Resource::id).doesNotContain(theirs.id());
	}

	@Test
	void whoKeepsAnEntryCannotPublishItAlone() {
		Resource submitted = step(this.worker, this.keeping.create(this.worker, form(ResourcesIT.aHall(), null)),
				EntryStep.SUBMIT);
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> step(this.worker, submitted, EntryStep.REVIEW));
		Resource back = step(this.street, submitted, EntryStep.RETURN);
		assertThat(back.status()).isEqualTo(EntryStatus.DRAFT);
		assertThat(this.keeping.note(this.worker, back.id())).contains("照片不清楚");
		assertThat(this.history.of(this.worker, EntryKind.FACILITY, back.id())).extracting(EntryRevision::deed)
			.containsExactly(EntryDeed.RETURN, EntryDeed.SUBMIT, EntryDeed.CREATE);
	}

	private List<EntryDeed> deeds(Resource resource) {
		return this.history.of(this.worker, EntryKind.of(resource.kind()), resource.id())
			.stream()
			.map(EntryRevision::deed)
			.toList();
	}

	@Test
	void nobodyIsListedWithoutConsentAndWhoTakesItBackIsTakenDownAtOnce() {
		Resource unlisted = this.keeping.create(this.worker, form(talent(ListingConsent.NONE), PERSON));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> step(this.worker, unlisted, EntryStep.SUBMIT))
			.satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("resources.refused.consent"));

		Resource masked = published(talent(ListingConsent.MASKED), PERSON);
		assertThat(this.keeping.publicName(this.reader, masked)).contains("林**");
		assertThat(this.keeping.person(this.reader, masked)).isEmpty();
		assertThat(this.keeping.person(this.worker, masked)).contains(new TalentPerson("林**", "138****0000"));
		assertThat(this.unmasking.reveal(this.worker, "talent", masked.id(), "phone", "请他上门帮忙", null))
			.isEqualTo("13800000000");

		Resource down = this.keeping.edit(this.worker, masked.id(), masked.version(),
				form(talent(ListingConsent.NONE), PERSON));
		assertThat(down.status()).isEqualTo(EntryStatus.WITHDRAWN);
		assertThat(this.keeping.publicName(this.reader, down)).isEmpty();
		assertThat(this.keeping.person(this.worker, down)).as("forgotten").isEmpty();
	}

	@Test
	void whatATalentTookBackIsNotSavedAgainByWhoeverHadItOpen() {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Resource open = published(talent(ListingConsent.NAMED), PERSON);
		Resource down = this.keeping.edit(this.worker, open.id(), open.version(),
				form(talent(ListingConsent.NONE), null));

		assertRefused("resources.refused.forgotten", () -> this.keeping.edit(colleague, open.id(), open.version(),
				form(talent(ListingConsent.NAMED), PERSON)));

		assertThat(this.keeping.get(this.worker, open.id())).isEqualTo(down);
		assertThat(this.keeping.person(this.worker, down)).isEmpty();
		Resource anew = this.keeping.edit(colleague, open.id(), down.version(),
				form(talent(ListingConsent.NAMED), PERSON));
		assertThat(anew.status()).isEqualTo(EntryStatus.WITHDRAWN);
		assertThat(this.keeping.person(this.worker, anew)).as("who sees how it stands may write a new consent")
			.isPresent();
	}

	@Test
	void whoeverWasOvertakenByAnotherChangeOfATalentLooksAgain() {
		Resource open = published(talent(ListingConsent.NAMED), PERSON);
		this.keeping.edit(this.worker, open.id(), open.version(), form(talent(ListingConsent.MASKED), null));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.keeping
			.edit(this.worker, open.id(), open.version(), form(talent(ListingConsent.NAMED), PERSON)));
	}

	@Test
	void onlyWhoKeepsOrReviewsATalentIsToldInFullWhoItIs() {
		Resource talent = published(talent(ListingConsent.MASKED), PERSON);
		Access socialWorker = People.person("社工", COMMUNITY, null, Role.SOCIAL_WORKER);
		assertRefused("privacy.refused.unknown",
				() -> this.unmasking.reveal(socialWorker, "talent", talent.id(), "phone", "请他上门帮忙", null));
		assertThat(this.unmasking.reveal(this.street, "talent", talent.id(), "name", "核实本人意愿", null)).isEqualTo("林小满");
	}

	@Test
	void whoseEntryWasTakenDownLongAgoIsForgotten(@Autowired ResourceExpiry expiry, @Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Resource stays = published(talent(ListingConsent.MASKED), PERSON);
		Resource recent = step(this.worker, published(talent(ListingConsent.MASKED), PERSON), EntryStep.WITHDRAW);
		Resource longAgo = step(this.worker, published(talent(ListingConsent.NAMED), PERSON), EntryStep.WITHDRAW);
		transactions.executeWithoutResult(status -> database.as(Access.system())
			.sql("update resource set updated_at = now() - interval '31 days' where id in (?, ?)")
			.params(stays.id(), longAgo.id())
			.update());
		expiry.forget();
		assertThat(this.keeping.person(this.worker, longAgo)).isEmpty();
		assertThat(this.keeping.person(this.worker, recent)).isPresent();
		assertThat(this.keeping.person(this.worker, stays)).isPresent();
	}

	@Test
	void whoATalentIsWrittenAnewTakesThePlaceOfAllThatWasKnownAndCanBeForgotten() {
		Resource draft = this.keeping.create(this.worker, form(talent(ListingConsent.MASKED), PERSON));
		Resource same = this.keeping.edit(this.worker, draft.id(), draft.version(),
				form(talent(ListingConsent.MASKED), null));
		assertThat(this.keeping.person(this.worker, same)).as("nothing was written")
			.contains(new TalentPerson("林**", "138****0000"));
		Resource other = this.keeping.edit(this.worker, draft.id(), same.version(),
				form(talent(ListingConsent.MASKED), new TalentPerson("方小曼", null)));
		assertThat(this.keeping.person(this.worker, other)).as("another person has no such telephone")
			.contains(new TalentPerson("方**", null));
		Resource nobody = this.keeping.edit(this.worker, draft.id(), other.version(),
				form(talent(ListingConsent.MASKED), TalentPerson.NOBODY));
		assertThat(this.keeping.person(this.worker, nobody)).isEmpty();
	}

	@Test
	void whatNobodyConfirmsInTimeIsShownAsSuchUntilItsKeeperConfirmsIt(@Autowired Resources resources,
			@Autowired ResourceExpiry expiry) {
		Resource hall = published(ResourcesIT.aHall(), null);
		Instant longAgo = Instant.now().minus(Duration.ofDays(400));
		resources.put(Access.system(), new Resource(hall.id(), null, COMMUNITY, hall.name(), hall.description(), null,
				null, null, hall.content(), EntryStatus.PUBLISHED, longAgo, 0, longAgo));
		expiry.expire();
		assertThat(deeds(hall)).startsWith(EntryDeed.EXPIRE);
		Resource stale = this.keeping.get(this.reader, hall.id());
		assertThat(stale.status()).isEqualTo(EntryStatus.STALE);
		assertThat(step(this.worker, stale, EntryStep.CONFIRM).status()).isEqualTo(EntryStatus.PUBLISHED);
	}

	@Test
	void whoKeepsAnEntryIsRemindedOnceBeforeItIsShownAsUnconfirmed(@Autowired Resources resources,
			@Autowired ResourceExpiry expiry) {
		Resource hall = published(ResourcesIT.aHall(), null);
		confirmedDaysAgo(resources, hall, 80);
		expiry.expire();
		expiry.expire();
		assertThat(deeds(hall)).filteredOn(EntryDeed.REMIND::equals).hasSize(1);
		Resource reminded = this.keeping.get(this.reader, hall.id());
		assertThat(reminded.status()).isEqualTo(EntryStatus.PUBLISHED);

		step(this.worker, reminded, EntryStep.CONFIRM);
		expiry.expire();
		assertThat(deeds(hall)).filteredOn(EntryDeed.REMIND::equals).hasSize(1);
		confirmedDaysAgo(resources, hall, 85);
		expiry.expire();
		assertThat(deeds(hall)).as("for the next time").filteredOn(EntryDeed.REMIND::equals).hasSize(2);
	}

	@Test
	void howeverManyAreDueNoneIsLeftForTheNextTurn(@Autowired ResourceExpiry expiry, @Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Resource hall = published(ResourcesIT.aHall(), null);
		transactions.executeWithoutResult(status -> database.as(Access.system()).sql("""
				insert into resource (id, kind, division_code, name, description, details, status, updated_at,
				       confirmed_at)
				select gen_random_uuid(), kind, division_code, '樟树湾到期第' || n, description, details, 'PUBLISHED',
				       now(), now() - case when n <= 401 then interval '400 days' else interval '80 days' end
				  from resource, generate_series(1, 802) n where id = ?""").param(hall.id()).update());

		expiry.expire();

		assertThat(transactions.<Integer>execute(status -> database.as(Access.system())
			.sql("""
					select count(*) from resource where name ^@ '樟树湾到期第' and status = 'PUBLISHED'
					   and (confirmed_at < now() - interval '99 days' or reminded_at is null)""")
			.query(Integer.class)
			.single())).isZero();
		transactions.executeWithoutResult(
				status -> database.as(Access.system()).sql("delete from resource where name ^@ '樟树湾到期第'").update());
	}

	private static void confirmedDaysAgo(Resources resources, Resource hall, int days) {
		Instant then = Instant.now().minus(Duration.ofDays(days));
		resources.put(Access.system(), new Resource(hall.id(), null, COMMUNITY, hall.name(), hall.description(), null,
				null, null, hall.content(), EntryStatus.PUBLISHED, then, 0, then));
	}

	@Test
	void nobodyKeepsTheEntriesOfAnotherPlace() {
		Resource hall = published(ResourcesIT.aHall(), null);
		Access elsewhere = People.communityWorker("360781001001");
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.keeping.edit(elsewhere, hall.id(), hall.version(), form(ResourcesIT.aHall(), null)));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.keeping.create(elsewhere, form(ResourcesIT.aHall(), null)));
	}

	@Test
	void whatIsNotPublicIsReadByThoseWhoKeepOrReviewItAlone(@Autowired Resources resources,
			@Autowired Database database, @Autowired TransactionOperations transactions) {
		Resource draft = this.keeping.create(this.worker, form(ResourcesIT.aHall(), null));
		Resource unlisted = this.keeping.create(this.worker, form(talent(ListingConsent.NONE), PERSON));
		Resource back = step(this.street,
				step(this.worker, this.keeping.create(this.worker, form(ResourcesIT.aHall(), null)), EntryStep.SUBMIT),
				EntryStep.RETURN);
		List<Access> others = List.of(People.gridWorker(COMMUNITY.value()),
				People.official("秦评", "360799", Role.EVALUATOR),
				People.official("赵科", "360799", Role.DEPARTMENT_OFFICER), People.communityWorker("360799001003"),
				this.reader);
		for (Resource hidden : List.of(draft, unlisted, back)) {
			assertThat(resources.find(this.worker, hidden.id())).isPresent();
			assertThat(this.keeping.get(this.street, hidden.id()).name()).isEqualTo(hidden.name());
			for (Access other : others) {
				assertThat(resources.find(other, hidden.id())).as("%s", other.roles()).isEmpty();
				assertRefused("resources.refused.unknown", () -> this.keeping.get(other, hidden.id()));
				assertThat(transactions.<Integer>execute(status -> database.as(other)
					.sql("select count(*) from resource where id = ?")
					.param(hidden.id())
					.query(Integer.class)
					.single())).as("past the services, too: %s", other.roles()).isZero();
			}
		}
	}

	@Test
	void onlyTheStreetPublishesAResourceEvenPastTheServices(@Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Resource draft = this.keeping.create(this.worker, form(ResourcesIT.aHall(), null));
		for (String status : List.of("REVIEWED", "PUBLISHED", "STALE")) {
			assertThatExceptionOfType(DataAccessException.class).as(status)
				.isThrownBy(() -> transactions.executeWithoutResult(doing -> database.as(this.worker)
					.sql("update resource set status = ? where id = ?")
					.params(status, draft.id())
					.update()));
		}
		Resource withdrawn = step(this.worker, published(ResourcesIT.aHall(), null), EntryStep.WITHDRAW);
		assertThatExceptionOfType(DataAccessException.class).as("what was public once is reviewed again")
			.isThrownBy(() -> transactions.executeWithoutResult(doing -> database.as(this.worker)
				.sql("update resource set status = 'PUBLISHED' where id = ?")
				.param(withdrawn.id())
				.update()));
	}

}
