package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;

@WusheTest
class AttachmentsIT {

	private static final String HERE = "360702003001";

	@Autowired
	private Attachments attachments;

	@Autowired
	private Cases cases;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	private final Access worker = People.communityWorker(HERE);

	private UUID caseId;

	@BeforeEach
	void openCase() {
		CaseOpening opening = new CaseOpening(UUID.randomUUID(), CaseKind.NEED, new DivisionCode(HERE), "助餐服务",
				"elderly-care.meals", "REPORTED", Confidentiality.NORMAL, Set.of(), false);
		this.transaction.executeWithoutResult(status -> this.cases.open(this.worker, opening));
		this.caseId = opening.id();
	}

	@Test
	void whatIsAttachedIsSeenByThoseWhoSeeTheCase() throws IOException {
		Attachment photo = this.attachments.attach(this.worker, this.caseId, "现场 照片.png",
				FileContentTest.picture("png", 8, 8));
		Access colleague = People.communityWorker(HERE);
		assertThat(this.attachments.ofCase(colleague, this.caseId)).containsExactly(photo);
		assertThat(this.attachments.content(colleague, photo.id())).hasSize(photo.size());
		assertThat(photo.name()).isEqualTo("现场 照片.png");
		assertThat(photo.isImage()).isTrue();
		assertUnknown(People.communityWorker("360702004001"), photo.id());
		assertThat(this.cases.timeline(this.worker, this.caseId)).last()
			.returns(TimelineKind.ATTACHED, TimelineEntry::kind);
	}

	@Test
	void whatIsUploadedIsSeenOnlyByWhoUploadedItUntilItIsBound() throws IOException {
		Attachment photo = this.attachments.upload(this.worker, "a.png", FileContentTest.picture("png", 8, 8));
		assertThat(this.attachments.get(this.worker, photo.id()).caseId()).isNull();
		assertUnknown(People.communityWorker(HERE), photo.id());
		bind(this.worker, photo.id());
		assertThat(this.attachments.get(People.communityWorker(HERE), photo.id()).caseId()).isEqualTo(this.caseId);
	}

	@Test
	void nobodyBindsWhatAnotherUploadedOrWhatBelongsToAnotherCase() throws IOException {
		Attachment photo = this.attachments.upload(People.communityWorker(HERE), "a.png",
				FileContentTest.picture("png", 8, 8));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> bind(this.worker, photo.id()))
			.returns("cases.refused.unknown-attachment", DomainRefusal::messageKey);
		Attachment mine = this.attachments.attach(this.worker, this.caseId, "b.png",
				FileContentTest.picture("png", 8, 8));
		openCase();
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> bind(this.worker, mine.id()));
	}

	/** PIPL 23. */
	@Test
	void withoutConsentToSharingAnOrganizationSeesOnlyWhatItsOwnPeopleAdded() throws IOException {
		byte[] picture = FileContentTest.picture("png", 8, 8);
		Access served = People.manager("T-SERVES");
		inTransaction(() -> this.cases.addParty(this.worker, this.caseId, "T-SERVES", PartyRole.PROVIDER));
		Attachment certificate = this.attachments.attach(this.worker, this.caseId, "残疾人证.png", picture);
		Attachment photo = this.attachments.attach(served, this.caseId, "服务现场.png", picture);
		Access colleague = People.manager("T-SERVES");
		assertThat(this.attachments.ofCase(colleague, this.caseId)).containsExactly(photo);
		assertUnknown(colleague, certificate.id());
		assertThat(this.cases.timeline(colleague, this.caseId)).extracting(entry -> entry.params().get("name"))
			.contains("服务现场.png")
			.doesNotContain("残疾人证.png");
		Access ofBoth = People.person("陆云", new DivisionCode("360781001001"), "T-SERVES", Role.SOCIAL_WORKER);
		assertThat(this.attachments.ofCase(ofBoth, this.caseId)).containsExactly(photo);
		assertThat(this.transaction.<Integer>execute(status -> this.database.as(colleague)
			.sql("select count(*) from attachment where case_id = ?")
			.param(this.caseId)
			.query(Integer.class)
			.single())).as("the second wall").isOne();
		assertThat(this.attachments.ofCase(this.worker, this.caseId)).containsExactly(certificate, photo);
		inTransaction(() -> this.cases.shareDocuments(this.worker, this.caseId));
		assertThat(this.attachments.ofCase(colleague, this.caseId)).containsExactly(certificate, photo);
	}

	@Test
	void aClosedCaseTakesNoMoreDocuments() throws IOException {
		byte[] picture = FileContentTest.picture("png", 8, 8);
		inTransaction(() -> this.cases.apply(this.worker,
				CaseStep.of(this.caseId, TimelineKind.CLOSED, Map.of()).into("CLOSED").closing()));
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.attachments.attach(this.worker, this.caseId, "迟到.png", picture))
			.returns("cases.refused.closed", DomainRefusal::messageKey)
			.returns(DomainRefusal.Kind.CONFLICT, DomainRefusal::kind);
		assertThat(this.attachments.ofCase(this.worker, this.caseId)).isEmpty();
	}

	@Test
	void whatAnOfficialAddsBelongsToNoOrganization() throws IOException {
		Access ofBoth = People.person("陆云", new DivisionCode(HERE), "T-SERVES", Role.SOCIAL_WORKER);
		Attachment certificate = this.attachments.attach(ofBoth, this.caseId, "残疾人证.png",
				FileContentTest.picture("png", 8, 8));
		inTransaction(() -> this.cases.addParty(this.worker, this.caseId, "T-SERVES", PartyRole.PROVIDER));
		assertUnknown(People.manager("T-SERVES"), certificate.id());
	}

	private void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult(status -> work.run());
	}

	private void bind(Access access, UUID id) {
		this.transaction.executeWithoutResult(status -> this.attachments.bind(access, this.caseId, List.of(id)));
	}

	private void assertUnknown(Access access, UUID id) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.attachments.content(access, id))
			.returns(DomainRefusal.Kind.NOT_FOUND, DomainRefusal::kind);
	}

}
