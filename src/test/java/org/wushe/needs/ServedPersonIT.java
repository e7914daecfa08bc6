package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.cases.CaseParty;
import org.wushe.cases.Cases;
import org.wushe.cases.PartyRole;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.Residents;
import org.wushe.privacy.Unmasking;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/**
 * What an organisation learns of the person whose need it is: what its service needs, for
 * as long as it needs it (PIPL 6 and 19).
 */
class ServedPersonIT extends OnTheScene {

	private static final String PHONE = "13800000000";

	private static final String IDENTITY_NUMBER = "11010519491231002X";

	@Autowired
	private Needs needs;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Cases cases;

	@Autowired
	private Unmasking unmasking;

	@Autowired
	private AuditTrail trail;

	private final UUID resident = UUID.randomUUID();

	private Referral referral;

	@BeforeEach
	void setUp() {
		this.beans.getBean(Residents.class)
			.add(Access.system(), List.of(),
					List.of(new ResidentEntry(this.resident, null, new DivisionCode(this.scene.community() + "001"),
							"林小满", IDENTITY_NUMBER, PHONE, "东门路 18 号", LocalDate.of(1949, 12, 31), null, Set.of(),
							false)));
		Need need = this.scene.classify(this.needs.report(this.scene.worker(),
				this.scene.report().forThe(new Beneficiary.Person(this.resident, null, Set.of())).build()));
		this.referral = this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
	}

	@Test
	void anOrganizationThatIsMerelyAskedSeesTheNeedAndUnmasksNothing() {
		assertThat(this.needs.get(this.scene.manager(), this.referral.needId()).place()).isNotBlank();
		assertThat(role()).isEqualTo(PartyRole.CANDIDATE);
		assertRefused("privacy.refused.unknown", () -> reveal(this.scene.manager(), "phone"));
		assertRefused("privacy.refused.unknown",
				() -> this.unmasking.reveal(this.scene.manager(), "need", this.referral.needId(), "place", "上门前电话联系"));
	}

	@Test
	void anOrganizationThatServesUnmasksUntilTheCaseIsClosed() {
		this.referrals.accept(this.scene.manager(), this.referral.id());
		assertThat(role()).isEqualTo(PartyRole.PROVIDER);
		assertThat(reveal(this.scene.manager(), "phone")).isEqualTo(PHONE);
		this.scene.serve(this.referral.id());
		assertThat(reveal(this.scene.manager(), "phone")).isEqualTo(PHONE);
		this.needs.close(Access.system(), this.referral.needId());
		assertThat(this.needs.find(this.scene.manager(), this.referral.needId())).isPresent();
		assertRefused("privacy.refused.unknown", () -> reveal(this.scene.manager(), "phone"));
		assertRefused("privacy.refused.unknown",
				() -> this.unmasking.reveal(this.scene.manager(), "need", this.referral.needId(), "place", "上门前电话联系"));
	}

	@Test
	void noOrganizationUnmasksAnIdentityNumber() {
		this.referrals.accept(this.scene.manager(), this.referral.id());
		assertRefused("privacy.refused.unknown", () -> reveal(this.scene.manager(), "idNumber"));
		assertThat(reveal(this.scene.worker(), "idNumber")).isEqualTo(IDENTITY_NUMBER);
	}

	@Test
	void aLookAtAPersonOnThePageOfACaseStandsInTheLogOfThatCase() {
		reveal(this.scene.worker(), "phone");
		assertThat(this.trail.list(Access.system(), AuditFilter.ofCase(this.referral.caseId()), 0, 100))
			.filteredOn(entry -> entry.action().equals("privacy.unmask"))
			.singleElement()
			.returns(this.resident.toString(), AuditEntry::subjectId);
		assertThat(logged("查看完整", List.of())).isEmpty();
		assertThat(logged("查看完整", List.of("privacy.unmask"))).hasSize(1);
	}

	@Test
	void whoseRightComesFromACaseSaysWhichAndItIsOneOfThatPerson() {
		this.referrals.accept(this.scene.manager(), this.referral.id());
		UUID another = this.scene.served().caseId();
		for (UUID said : new UUID[] { null, another, UUID.randomUUID() }) {
			assertRefused("privacy.refused.case", () -> reveal(this.scene.manager(), "phone", said));
		}
		assertRefused("privacy.refused.case", () -> reveal(this.scene.worker(), "phone", another));
		assertThat(reveal(this.scene.worker(), "phone", null)).isEqualTo(PHONE);
		assertThat(reveal(this.scene.manager(), "phone")).isEqualTo(PHONE);
		assertThat(logged("", List.of())).filteredOn(entry -> entry.action().equals("privacy.unmask"))
			.singleElement()
			.returns(this.scene.manager().userId(), AuditEntry::actorId);
	}

	private List<AuditEntry> logged(String text, List<String> actions) {
		return this.trail.list(Access.system(), new AuditFilter(text, actions, this.referral.caseId()), 0, 100);
	}

	@Test
	void noOrganizationHoldsTheCodeByWhichTheResidentAsks() {
		this.referrals.accept(this.scene.manager(), this.referral.id());
		assertThat(this.needs.get(this.scene.worker(), this.referral.needId()).queryCode()).isNotNull();
		assertThat(this.needs.get(this.scene.manager(), this.referral.needId())).returns(null, Need::queryCode)
			.returns(this.resident, Need::residentId);
	}

	private PartyRole role() {
		return this.cases.parties(this.scene.worker(), this.referral.caseId())
			.stream()
			.map(CaseParty::role)
			.findFirst()
			.orElseThrow();
	}

	private String reveal(Access access, String field) {
		return reveal(access, field, this.referral.caseId());
	}

	private String reveal(Access access, String field, UUID caseId) {
		return this.unmasking.reveal(access, "resident", this.resident, field, "上门前电话联系", caseId);
	}

}
