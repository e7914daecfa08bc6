package org.wushe.needs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.cases.Attachments;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.AccessFeature;
import org.wushe.library.TimeWish;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Consent;
import org.wushe.needs.ConsentWithdrawal;
import org.wushe.needs.ConsentWithdrawal.Effect;
import org.wushe.needs.ConsentWithdrawals;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.needs.Requirements;
import org.wushe.parties.ResidentEntry;
import org.wushe.parties.Residents;
import org.wushe.parties.SpecialGroup;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;

/** PIPL 15, 16 and 47. */
@ViewPackages(packages = "org.wushe")
class ConsentWithdrawalIT extends ScreenSession {

	private static final Access SYSTEM = Access.system();

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Needs needs;

	@Autowired
	private ConsentWithdrawals withdrawals;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Residents residents;

	@Autowired
	private Attachments attachments;

	@Autowired
	private Cases cases;

	private final UUID resident = UUID.randomUUID();

	private Scene scene;

	@BeforeEach
	void somebody() {
		this.scene = new Scene(this.beans);
		this.residents.add(SYSTEM, List.of(),
				List.of(new ResidentEntry(this.resident, null, new DivisionCode(this.scene.community() + "001"), "林小满",
						null, "13800000000", "东门路 18 号", LocalDate.of(1949, 12, 31), null, Set.of(), false)));
	}

	@Test
	void consentCanBeWithdrawnAsEasilyAsItWasGiven() {
		assertThat(Operation.WITHDRAW_CONSENT.roles()).isEqualTo(Operation.REPORT_NEED.roles());
		Need need = accepted();
		assertThat(this.needs.get(this.scene.manager(), need.id()).residentId()).isEqualTo(this.resident);

		signIn(this.scene.worker());
		open("cases/" + need.caseId());
		find(Button.class).withText("撤回同意").single().click();
		WithdrawConsentDialog dialog = find(WithdrawConsentDialog.class).single();
		dialog.confirm.click();
		assertThat(dialog.consent.isInvalid()).isTrue();
		dialog.consent.setValue(Consent.To.SHARING);
		dialog.by.setValue(Consent.Giver.SELF);
		assertThat(find(Paragraph.class).all()).as("what will happen")
			.anySatisfy(words -> assertThat(words.getText()).contains("承接组织看不到这位居民是谁"));
		dialog.confirm.click();

		assertThat(this.needs.get(this.scene.worker(), need.id())).returns(false, Need::consentSharing)
			.returns(NeedState.IN_SERVICE, Need::state);
		assertThat(this.needs.get(this.scene.manager(), need.id()).residentId()).as("from now on").isNull();
		assertThat(this.attachments.ofCase(this.scene.manager(), need.caseId())).isEmpty();
		assertThat(this.cases.timeline(SYSTEM, need.caseId())).last()
			.returns(TimelineKind.CONSENT_WITHDRAWN, TimelineEntry::kind);
		assertThat(this.beans.getBean(AuditTrail.class).list(SYSTEM, AuditFilter.ofCase(need.caseId()), 0, 100))
			.anyMatch(entry -> entry.action().equals("needs.withdraw-consent"));
		assertRefused("needs.refused.no-such-consent", () -> withdraw(need, Consent.To.SHARING));
	}

	@Test
	void withdrawingTheSeparateConsentErasesWhatIsSensitiveAndTheNeedGoesOn() {
		Need need = accepted();
		assertThat(effect(need, Consent.To.SENSITIVE)).isEqualTo(Effect.ERASES_SENSITIVE);
		assertThat(withdraw(need, Consent.To.SENSITIVE)).returns(NeedState.IN_SERVICE, Need::state)
			.returns("", Need::description)
			.returns(Set.of(SpecialGroup.ELDERLY), Need::specialGroups)
			.returns(false, Need::consentSensitive)
			.returns(true, Need::consentSharing)
			.returns(this.resident, Need::residentId);
		assertThat(this.attachments.ofCase(SYSTEM, need.caseId())).isEmpty();
		assertThat(this.withdrawals.open(this.needs.get(SYSTEM, need.id())))
			.containsExactlyInAnyOrder(Consent.To.PROCESSING, Consent.To.SHARING);
	}

	@Test
	void whatAServiceMustHaveForAnImpairedPersonIsSensitiveToo() {
		Need need = this.needs.report(this.scene.worker(),
				this.scene.report()
					.requiring(new Requirements(Set.of(AccessFeature.WHEELCHAIR, AccessFeature.HOME_VISIT), "gan",
							Set.of(TimeWish.WEEKEND_MORNING)))
					.build());
		assertThat(withdraw(need, Consent.To.SENSITIVE).requirements())
			.isEqualTo(new Requirements(Set.of(AccessFeature.HOME_VISIT), "gan", Set.of(TimeWish.WEEKEND_MORNING)));
		assertThat(withdraw(need, Consent.To.PROCESSING).requirements()).isEqualTo(Requirements.NONE);
	}

	@Test
	void withdrawingTheConsentToProcessingEndsTheCaseAndDeletesWhoItWasOf() {
		Need need = accepted();
		assertThat(effect(need, Consent.To.PROCESSING)).isEqualTo(Effect.ENDS_CASE);
		assertThat(withdraw(need, Consent.To.PROCESSING)).returns(NeedState.WITHDRAWN, Need::state)
			.returns("", Need::description)
			.returns(null, Need::residentId)
			.returns(null, Need::place)
			.returns(need.consentAt(), Need::consentAt)
			.doesNotReturn(null, Need::consentWithdrawnAt)
			.doesNotReturn(null, Need::anonymizedAt);
		assertThat(this.referrals.ofCase(SYSTEM, need.caseId())).singleElement()
			.returns(ReferralState.REVOKED, Referral::state);
		assertThat(this.residents.find(SYSTEM, this.resident)).as("the file has grounds of its own").isPresent();
		signIn(this.scene.worker());
		open("cases/" + need.caseId());
		assertThat(find(Paragraph.class).all()).map(line -> line.getElement().getTextRecursively())
			.anySatisfy(line -> assertThat(line).contains("因撤回同意", "匿名化"));
	}

	@Test
	void aMatterThatIsNothingWithoutSensitiveDataEndsWithTheirConsent() {
		Need medical = this.needs.report(this.scene.worker(), this.scene.report().of("medical").build());
		assertThat(effect(medical, Consent.To.SENSITIVE)).isEqualTo(Effect.ENDS_CASE);
		Need child = this.needs.report(this.scene.worker(), this.scene.report()
			.forThe(new Beneficiary.Person(null, LocalDate.now(java.time.Clock.systemUTC()).minusYears(9), Set.of()))
			.build());
		assertThat(effect(child, Consent.To.SENSITIVE)).isEqualTo(Effect.ENDS_CASE);
		assertThat(withdraw(child, Consent.To.SENSITIVE)).returns(NeedState.WITHDRAWN, Need::state)
			.returns(null, Need::birthDate);
	}

	@Test
	void consentIsWithdrawnAfterTheCaseIsClosedToo() {
		Need need = accepted();
		this.scene.serve(this.referrals.ofCase(SYSTEM, need.caseId()).getLast().id());
		this.needs.close(SYSTEM, need.id());
		assertThat(effect(this.needs.get(SYSTEM, need.id()), Consent.To.PROCESSING)).isEqualTo(Effect.ERASES_CASE);
		assertThat(withdraw(need, Consent.To.PROCESSING)).returns(NeedState.CLOSED, Need::state)
			.returns(null, Need::residentId);
		assertThat(this.referrals.services(SYSTEM, need.caseId())).singleElement()
			.satisfies(service -> assertThat(service.words()).isEmpty())
			.satisfies(service -> assertThat(service.minutes()).isEqualTo(45));
	}

	@Test
	void whereAChildIsInDangerConsentIsNotTheGround() {
		Need need = this.needs.report(this.scene.worker(), this.scene.report().childInDanger().build());
		assertThat(this.withdrawals.open(need)).isEmpty();
		assertRefused("needs.refused.no-such-consent", () -> withdraw(need, Consent.To.PROCESSING));
	}

	private Effect effect(Need need, Consent.To consent) {
		return this.withdrawals.effect(this.scene.worker(), need, consent);
	}

	private Need withdraw(Need need, Consent.To consent) {
		return this.withdrawals.withdraw(this.scene.worker(), need.id(),
				new ConsentWithdrawal(consent, Consent.Giver.SELF, null));
	}

	/** With a document of the community's. */
	private Need accepted() {
		Need need = this.scene.classify(this.needs.report(this.scene.worker(), this.scene.report()
			.forThe(new Beneficiary.Person(this.resident, null, Set.of(SpecialGroup.ELDERLY, SpecialGroup.DISABLED)))
			.build()));
		this.attachments.attach(this.scene.worker(), need.caseId(), "残疾证.pdf", "%PDF-1.7 %%EOF".getBytes());
		this.referrals.accept(this.scene.manager(),
				this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近").id());
		return this.needs.get(SYSTEM, need.id());
	}

}
