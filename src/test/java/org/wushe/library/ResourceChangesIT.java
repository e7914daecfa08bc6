package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.dao.OptimisticLockingFailureException;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.identity.People;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/** What is published stays while a change of it waits, and those concerned are told. */
@WusheTest
class ResourceChangesIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799201002");

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private final Access street = People.streetOfficer("360799201");

	private final Access reader = People.resident();

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private ResourceChanges changes;

	@Autowired
	private EntryHistory history;

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions) {
		divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799201"), "樟树街道"), new Division(COMMUNITY, "樟树湾社区")), "test");
	}

	private static ResourceForm form(ResourceContent content, TalentPerson person) {
		return new ResourceForm(COMMUNITY, "樟树湾议事厅", "能坐五十人，有投影", null, "樟树路 1 号", null, content, person);
	}

	private static ResourceForm form(String name, ResourceContent content) {
		return new ResourceForm(COMMUNITY, name, "能坐五十人，有投影", null, "樟树路 1 号", null, content, null);
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

	private List<EntryDeed> deeds(Resource resource) {
		return this.history.of(this.worker, EntryKind.of(resource.kind()), resource.id())
			.stream()
			.map(EntryRevision::deed)
			.toList();
	}

	@Test
	void dailyChangesHoldAtOnceAndOthersWaitBesideWhatIsPublished() {
		Resource hall = published(ResourcesIT.aHall(), null);
		Facility closed = new Facility(120, ResourcesIT.aHall().opening(), ResourcesIT.aHall().accessibility(), false);
		Resource daily = this.keeping.edit(this.worker, hall.id(), hall.version(), form(closed, null));
		assertThat(daily.status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThatExceptionOfType(OptimisticLockingFailureException.class).as("of what was looked at before")
			.isThrownBy(() -> this.keeping.edit(this.worker, hall.id(), hall.version(), form(closed, null)));
		ResourceForm renamed = new ResourceForm(COMMUNITY, "樟树湾小剧场", "能坐五十人", null, null, null, closed, null);
		Resource published = this.keeping.edit(this.worker, hall.id(), daily.version(), renamed);
		assertThat(published).returns(EntryStatus.PUBLISHED, Resource::status).returns("樟树湾议事厅", Resource::name);
		assertThat(this.changes.find(this.worker, published)).hasValueSatisfying(change -> {
			assertThat(change.isWaiting()).isTrue();
			assertThat(change.content().name()).isEqualTo("樟树湾小剧场");
		});
		assertThat(this.changes.find(this.reader, published)).isEmpty();
		assertThat(this.keeping.kept(this.street)).extracting(Resource::id).contains(hall.id());
		assertRefused("entries.refused.with-the-street",
				() -> this.keeping.edit(this.worker, hall.id(), published.version(), form("再改一次", closed)));
		Facility longer = new Facility(120,
				List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(22, 0))),
				closed.accessibility(), false);
		Resource still = this.keeping.edit(this.worker, hall.id(), published.version(), form(longer, null));
		assertThat(still.content()).as("what changes from day to day holds meanwhile").isEqualTo(longer);

		Resource back = this.changes.sendBack(this.street, hall.id(), still.version(), "请写明谁可以用");
		assertThat(this.changes.find(this.worker, back)).map(EntryChange::note).contains("请写明谁可以用");
		Facility larger = new Facility(150, longer.opening(), longer.accessibility(), false);
		Resource again = this.keeping.edit(this.worker, hall.id(), back.version(), form("樟树湾小剧场", larger));
		assertThat(again.content()).as("how large it is does not change from day to day").isEqualTo(longer);
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.changes.accept(this.worker, hall.id(), again.version()));
		Resource accepted = this.changes.accept(this.street, hall.id(), again.version());
		assertThat(this.keeping.get(this.reader, hall.id())).returns("樟树湾小剧场", Resource::name)
			.returns(EntryStatus.PUBLISHED, Resource::status)
			.returns(larger, Resource::content);
		assertThat(this.changes.find(this.worker, accepted)).isEmpty();
		assertThat(deeds(hall)).startsWith(EntryDeed.ACCEPT_CHANGE, EntryDeed.PROPOSE, EntryDeed.RETURN_CHANGE,
				EntryDeed.OPERATE, EntryDeed.PROPOSE, EntryDeed.OPERATE, EntryDeed.PUBLISH);
	}

	@Test
	void aChangeIsTakenBackOrDroppedAndWhatIsPublishedStays() {
		Facility content = ResourcesIT.aHall();
		Resource hall = published(content, null);
		Resource waiting = this.keeping.edit(this.worker, hall.id(), hall.version(), form("樟树湾书屋", content));
		Resource taken = this.changes.takeBack(this.worker, hall.id(), waiting.version());
		assertThat(this.keeping.kept(this.street)).as("the street decides nothing now")
			.filteredOn(kept -> this.changes.of(this.street, List.of(kept))
				.values()
				.stream()
				.anyMatch(EntryChange::isWaiting))
			.extracting(Resource::id)
			.doesNotContain(hall.id());
		assertRefused("entries.refused.no-change", () -> this.changes.accept(this.street, hall.id(), taken.version()));
		Resource dropped = this.changes.drop(this.worker, hall.id(), taken.version());
		assertThat(this.changes.find(this.worker, dropped)).isEmpty();
		assertThat(dropped.name()).isEqualTo("樟树湾议事厅");
		assertRefused("entries.refused.no-change", () -> this.changes.drop(this.worker, hall.id(), dropped.version()));
		Resource withdrawn = step(this.worker,
				this.keeping.edit(this.worker, hall.id(), dropped.version(), form("樟树湾书屋", content)),
				EntryStep.WITHDRAW);
		assertThat(this.changes.find(this.worker, withdrawn)).as("nothing is proposed for what is gone").isEmpty();
	}

	@Test
	void thoseWhoKeepAndReviewAreToldWhatWaitsForThemAndOnceWhatWasDecided(@Autowired EntryConcerns concerns,
			@Autowired EntryNews news) {
		Resource draft = this.keeping.create(this.worker, form(ResourcesIT.aHall(), null));
		Function<Access, List<EntryConcern.What>> told = access -> Stream
			.concat(concerns.of(access).stream(), news.unseen(access, 50).stream())
			.filter(concern -> concern.entryId().equals(draft.id()))
			.map(EntryConcern::what)
			.toList();
		Resource submitted = step(this.worker, draft, EntryStep.SUBMIT);
		assertThat(told.apply(this.street)).containsExactly(EntryConcern.What.REVIEW);
		assertThat(told.apply(this.worker)).isEmpty();
		Resource back = step(this.street, submitted, EntryStep.RETURN);
		assertThat(told.apply(this.worker)).containsExactly(EntryConcern.What.RETURNED);
		Resource hall = step(this.street,
				step(this.street, step(this.worker, back, EntryStep.SUBMIT), EntryStep.REVIEW), EntryStep.PUBLISH);
		assertThat(told.apply(this.street)).as("nobody is told of what was done by oneself").isEmpty();
		assertThat(told.apply(this.worker)).containsExactly(EntryConcern.What.PUBLISHED);
		news.seen(this.worker, hall.id());
		assertThat(told.apply(this.worker)).as("once").isEmpty();
		Resource waiting = this.keeping.edit(this.worker, hall.id(), hall.version(),
				form("樟树湾书屋", ResourcesIT.aHall()));
		assertThat(told.apply(this.street)).containsExactly(EntryConcern.What.REVIEW_CHANGE);
		this.changes.sendBack(this.street, hall.id(), waiting.version(), "请写明谁可以用");
		assertThat(told.apply(this.worker)).containsExactly(EntryConcern.What.CHANGE_RETURNED);
		assertThat(told.apply(People.communityWorker("360781001001"))).isEmpty();
	}

	@Test
	void whatIsLateWithItsKeeperDoesNotHideWhatWaitsForTheStreet(@Autowired EntryConcernRepository concerns,
			@Autowired Database database, @Autowired TransactionOperations transaction) {
		Resource late = published(ResourcesIT.aHall(), null);
		transaction.executeWithoutResult(status -> database.as(Access.system())
			.sql("update resource set status = 'STALE' where id = ?")
			.param(late.id())
			.update());
		Resource submitted = step(this.worker, this.keeping.create(this.worker, form(ResourcesIT.aHall(), null)),
				EntryStep.SUBMIT);
		Function<Access, List<UUID>> asked = access -> transaction.execute(status -> concerns
			.standing(access, Instant.EPOCH, Instant.EPOCH,
					access.allows(Operation.REVIEW_RESOURCES) ? List.of(EntryKind.FACILITY) : List.of(), 300)
			.stream()
			.map(standing -> standing.entry().id())
			.toList());
		assertThat(asked.apply(this.street)).contains(submitted.id()).doesNotContain(late.id());
		assertThat(asked.apply(this.worker)).contains(late.id()).doesNotContain(submitted.id());
	}

}
