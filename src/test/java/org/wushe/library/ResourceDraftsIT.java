package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** What is typed about a resource is kept before it is saved, and says where it is. */
@WusheTest
class ResourceDraftsIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799203002");

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private final Access street = People.streetOfficer("360799203");

	@Autowired
	private ResourceDrafts drafts;

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transactions;

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions) {
		divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799203"), "香樟街道"), new Division(COMMUNITY, "香樟湾社区")), "test");
	}

	private static ResourceForm umbrellas(Coordinates point) {
		return new ResourceForm(COMMUNITY, "爱心雨伞", "门卫室登记", null, null, point, new Goods(12, "把", ""), null);
	}

	@Test
	void whatIsTypedIsKeptEncryptedForItsWriterUntilItIsDropped() {
		UUID id = UUID.randomUUID();
		Map<String, String> typed = Map.of("name", "退休木工", "person", "林小满", "phone", "13800000000");
		this.drafts.save(this.worker, id, ResourceKind.TALENT, null, typed);
		assertThat(this.drafts.find(this.worker, id))
			.hasValueSatisfying(draft -> assertThat(draft.typed()).isEqualTo(typed))
			.map(ResourceDraft::isNew)
			.contains(true);
		assertThat(this.drafts.find(People.communityWorker(COMMUNITY.value()), id)).as("a colleague").isEmpty();
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.drafts.own(People.resident()));
		assertThat(this.transactions.<String>execute(status -> this.database.as(Access.system())
			.sql("select typed_enc from resource_draft where entry_id = ?")
			.param(id)
			.query(String.class)
			.single())).doesNotContain("林小满", "13800000000");

		this.drafts.save(this.worker, id, ResourceKind.TALENT, null, Map.of("name", "退休木工师傅"));
		assertThat(this.drafts.own(this.worker)).extracting(ResourceDraft::name).containsExactly("退休木工师傅");
		assertRefused("resources.refused.draft-too-long",
				() -> this.drafts.save(this.worker, id, ResourceKind.TALENT, null, Map.of("name", "木".repeat(20_000))));
		this.drafts.discard(this.worker, id);
		assertThat(this.drafts.own(this.worker)).isEmpty();
	}

	@Test
	void whatNobodyGoesOnWithIsForgottenAfterAMonth() {
		UUID old = UUID.randomUUID();
		UUID recent = UUID.randomUUID();
		for (UUID id : List.of(old, recent)) {
			this.drafts.save(this.worker, id, ResourceKind.GOODS, null, Map.of("name", "雨伞"));
		}
		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update resource_draft set updated_at = now() - interval '31 days' where entry_id = ?")
			.param(old)
			.update());
		this.drafts.forget();
		assertThat(this.drafts.own(this.worker)).extracting(ResourceDraft::entryId).containsExactly(recent);
	}

	private Resource aTalent() {
		Resource made = this.keeping.create(this.worker, talent(ListingConsent.MASKED));
		for (EntryStep step : List.of(EntryStep.SUBMIT, EntryStep.REVIEW, EntryStep.PUBLISH)) {
			made = this.keeping.step((step == EntryStep.SUBMIT) ? this.worker : this.street, made.id(), made.version(),
					step, null);
		}
		return made;
	}

	private static ResourceForm talent(ListingConsent consent) {
		return talent(consent, new TalentPerson("林小满", "13800000000"));
	}

	private static ResourceForm talent(ListingConsent consent, @Nullable TalentPerson person) {
		return new ResourceForm(COMMUNITY, "退休木工", "会修桌椅", null, null, null,
				new TalentProfile(List.of("木工"), "周末", null, consent), person);
	}

	@Test
	void whatATalentTakesBackIsForgottenInEverybodysDraftsAndTheRestOfThemIsKept() {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Map<String, String> typed = Map.of("description", "会修桌椅和门窗", "person", "林小满", "phone", "13800000000", "consent",
				"MASKED");
		Resource talent = aTalent();
		Resource other = aTalent();
		for (Resource each : List.of(talent, other)) {
			this.drafts.save(colleague, each.id(), ResourceKind.TALENT, each, typed);
		}

		this.keeping.edit(this.worker, talent.id(), talent.version(), talent(ListingConsent.NONE));

		assertThat(this.drafts.find(colleague, talent.id())).hasValueSatisfying(draft -> {
			assertThat(draft.typed()).isEqualTo(Map.of("description", "会修桌椅和门窗"));
			assertThat(draft.entryVersion()).isEqualTo(talent.version());
		});
		assertThat(this.drafts.find(colleague, other.id())).map(ResourceDraft::typed).contains(typed);
	}

	@Test
	void whoATalentWasIsNotKeptAgainFromAFormThatStayedOpenAndTheRestIs() {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Map<String, String> typed = Map.of("description", "会修桌椅和门窗", "person", "林小满", "phone", "13800000000", "consent",
				"MASKED");
		for (ResourceForm forgetting : List.of(talent(ListingConsent.NONE),
				talent(ListingConsent.MASKED, TalentPerson.NOBODY))) {
			Resource open = aTalent();
			this.keeping.edit(this.worker, open.id(), open.version(), forgetting);

			assertThat(this.drafts.save(colleague, open.id(), ResourceKind.TALENT, open, typed)).isFalse();

			assertThat(this.drafts.find(colleague, open.id())).map(ResourceDraft::typed)
				.contains(Map.of("description", "会修桌椅和门窗"));
		}
	}

	@Test
	void whoATalentWasIsNotKeptAgainAfterSomebodyElseWasNamed() {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Resource open = aTalent();
		Resource down = this.keeping.edit(this.worker, open.id(), open.version(), talent(ListingConsent.NONE));
		this.keeping.edit(this.worker, open.id(), down.version(),
				talent(ListingConsent.NAMED, new TalentPerson("方小曼", null)));

		assertThat(this.drafts.save(colleague, open.id(), ResourceKind.TALENT, open,
				Map.of("description", "会修桌椅和门窗", "person", "林小满")))
			.isFalse();
	}

	@Test
	void aFormOfATalentWhomNobodyHadNamedIsKeptWholeThoughTheStreetReviewedItMeanwhile() {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Map<String, String> typed = Map.of("description", "会修桌椅和门窗", "person", "林小满", "phone", "13800000000", "consent",
				"MASKED");
		Resource draft = this.keeping.create(this.worker, talent(ListingConsent.MASKED, null));
		Resource open = this.keeping.step(this.worker, draft.id(), draft.version(), EntryStep.SUBMIT, null);
		this.keeping.step(this.street, open.id(), open.version(), EntryStep.REVIEW, null);

		assertThat(this.drafts.save(colleague, open.id(), ResourceKind.TALENT, open, typed)).isTrue();

		assertThat(this.drafts.find(colleague, open.id())).map(ResourceDraft::typed).contains(typed);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.keeping.edit(colleague, open.id(), open.version(), talent(ListingConsent.MASKED)));
	}

	@Test
	void aFormOfATalentThatOnlyChangedMeanwhileIsKeptWhole() {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Map<String, String> typed = Map.of("description", "会修桌椅和门窗", "person", "林小满");
		Resource open = aTalent();
		this.keeping.edit(this.worker, open.id(), open.version(),
				talent(ListingConsent.NAMED, new TalentPerson("林小满", null)));

		assertThat(this.drafts.save(colleague, open.id(), ResourceKind.TALENT, open, typed)).isTrue();

		assertThat(this.drafts.find(colleague, open.id())).map(ResourceDraft::typed).contains(typed);
	}

	@Test
	void whoseEntryWasTakenDownLongAgoIsForgottenInDraftsAsWell(@Autowired ResourceExpiry expiry) {
		Access colleague = People.communityWorker(COMMUNITY.value());
		Resource talent = aTalent();
		Resource down = this.keeping.step(this.worker, talent.id(), talent.version(), EntryStep.WITHDRAW, "已经搬走");
		this.drafts.save(colleague, down.id(), ResourceKind.TALENT, down,
				Map.of("description", "会修桌椅和门窗", "person", "林小满"));
		expiry.forget();
		assertThat(this.drafts.find(colleague, down.id())).as("only taken down")
			.hasValueSatisfying(draft -> assertThat(draft.typed()).containsKey("person"));

		this.transactions.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update resource set updated_at = now() - interval '31 days' where id = ?")
			.param(down.id())
			.update());
		expiry.forget();
		assertThat(this.drafts.find(colleague, down.id())).map(ResourceDraft::typed)
			.contains(Map.of("description", "会修桌椅和门窗"));
	}

	@Test
	void anEntryTakesTheIdOfItsDraftOnce() {
		UUID id = UUID.randomUUID();
		Resource created = this.keeping.create(this.worker, id, umbrellas(null));
		assertThat(created.id()).isEqualTo(id);
		assertRefused("resources.refused.saved-already", () -> this.keeping.create(this.worker, id, umbrellas(null)));
		this.drafts.save(this.worker, id, ResourceKind.GOODS, created, Map.of("name", "便民雨伞"));
		assertThat(this.drafts.find(this.worker, id)).map(ResourceDraft::entryVersion).contains(created.version());
		Access elsewhere = People.communityWorker("360781001001");
		assertRefused("resources.refused.unknown",
				() -> this.drafts.save(elsewhere, id, ResourceKind.GOODS, created, Map.of()));
	}

	@Test
	void aPointIsInChinaAndNotFarFromEveryOfficeOfTheCounty(@Autowired Organizations organizations) {
		anOffice(organizations);
		Coordinates here = new Coordinates(25.861, 114.931);
		assertThat(this.keeping.create(this.worker, umbrellas(here)).coordinates()).isEqualTo(here);
		assertRefused("library.refused.point-far",
				() -> this.keeping.create(this.worker, umbrellas(new Coordinates(39.9, 116.4))));
		assertRefused("library.refused.point-swapped",
				() -> this.keeping.create(this.worker, umbrellas(new Coordinates(73.5, 39.9))));
		assertRefused("library.refused.point-abroad",
				() -> this.keeping.create(this.worker, umbrellas(new Coordinates(-25.86, 114.93))));
	}

	@Test
	void aPlaceOfALargeStreetIsEnteredWhereItIs(@Autowired Organizations organizations) {
		anOffice(organizations);
		Coordinates pasture = new Coordinates(28.3, 114.93);
		assertThat(this.keeping.create(this.worker, umbrellas(pasture)).coordinates()).as("270 km from the office")
			.isEqualTo(pasture);
	}

	@Test
	void aPointThatStandsThereAlreadyKeepsNobodyFromChangingTheRest(@Autowired Organizations organizations,
			@Autowired Resources resources) {
		anOffice(organizations);
		Coordinates far = new Coordinates(39.9, 116.4);
		Resource old = this.keeping.create(this.worker, umbrellas(null));
		resources.put(Access.system(), old.at(far));
		int version = this.keeping.get(this.worker, old.id()).version();

		assertThat(this.keeping.edit(this.worker, old.id(), version, umbrellas(far)).coordinates()).isEqualTo(far);
		assertRefused("library.refused.point-far",
				() -> this.keeping.edit(this.worker, old.id(), version + 1, umbrellas(new Coordinates(39.8, 116.4))));
	}

	private static void anOffice(Organizations organizations) {
		organizations.put(Access.system(),
				new Organization("T-OFFICE-" + COMMUNITY, OrganizationKind.COMMUNITY, "香樟湾社区居委会", null,
						Registration.STATUTORY, null, null, COMMUNITY, List.of(COMMUNITY), "",
						new Coordinates(25.86, 114.93), null, 0));
	}

}
