package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.parties.SpecialGroup;
import org.wushe.privacy.Notices;
import org.wushe.referrals.OnTheScene;

/** Who is told, and who agrees, before personal data is taken. */
class ConsentAtIntakeIT extends OnTheScene {

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private Notices notices;

	private Access worker;

	@BeforeEach
	void setUp() {
		this.worker = this.scene.worker();
	}

	@Test
	void pipl17TheNoticeIsToldBeforePersonalDataIsTaken() {
		assertRefused("needs.refused.notice-missing",
				() -> this.needs.report(this.worker, this.scene.report().with(Consent.NONE).build()));
		assertRefused("needs.refused.notice-missing", () -> this.needs.report(this.worker,
				this.scene.report().with(new Consent(999, true, true, true, true)).build()));
		Need need = this.needs.report(this.worker, this.scene.report().build());
		assertThat(this.needs.get(this.worker, need.id()).told())
			.isEqualTo(new Need.Told(this.notices.current(this.worker).version(), need.reportedAt()));
	}

	@Test
	void pipl18ANoticeThatCouldNotWaitIsToldLaterAndOnce() {
		Need need = this.needs.report(this.worker, this.scene.report().with(Consent.NONE).childInDanger().build());
		assertThat(need.told()).isNull();
		Need.Told told = this.needs.tellNotice(this.worker, need.id(), 1).told();
		assertThat(told).isNotNull();
		assertThat(this.needs.tellNotice(this.worker, need.id(), 1).told()).isEqualTo(told);
		assertThat(this.cases.timeline(this.worker, need.caseId())).extracting(TimelineEntry::kind)
			.containsOnlyOnce(TimelineKind.NOTICE_TOLD);
	}

	@ParameterizedTest
	@CsvSource({ "elderly-care.meals, DISABLED", "medical.counselling, VETERAN" })
	void pipl29SensitiveDataAreTakenOnlyWithSeparateConsent(String category, SpecialGroup group) {
		Beneficiary person = new Beneficiary.Person(null, LocalDate.of(1960, 5, 1), Set.of(group));
		assertRefused("needs.refused.sensitive-consent-missing",
				() -> this.needs.report(this.worker,
						this.scene.report()
							.of(category)
							.forThe(person)
							.with(new Consent(1, true, false, true, false))
							.build()));
		Need need = this.needs.report(this.worker,
				this.scene.report().of(category).forThe(person).with(new Consent(1, true, true, true, false)).build());
		assertThat(need.consentSensitive()).isTrue();
	}

	@Test
	void whatIsNotSensitiveNeedsNoConsentOfItsOwn() {
		Beneficiary person = new Beneficiary.Person(null, LocalDate.of(1960, 5, 1), Set.of(SpecialGroup.VETERAN));
		assertThatCode(() -> this.needs.report(this.worker,
				this.scene.report().forThe(person).with(new Consent(1, true, false, true, false)).build()))
			.doesNotThrowAnyException();
	}

	@Test
	void consentToProcessingIsAskedBeforePersonalDataIsTaken() {
		assertRefused("needs.refused.consent-missing", () -> this.needs.report(this.worker,
				this.scene.report().with(new Consent(1, false, false, false, false)).build()));
		assertThatCode(() -> this.needs.report(this.worker,
				this.scene.report().forThe(new Beneficiary.Area()).with(Consent.NONE).build()))
			.doesNotThrowAnyException();
	}

	@Test
	void pipl31UnderFourteenAGuardianConsents() {
		LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ChinaTime.ZONE);
		Consent own = new Consent(1, true, true, true, false);
		Beneficiary thirteen = new Beneficiary.Person(null, today.minusYears(14).plusDays(1), Set.of());
		Beneficiary fourteen = new Beneficiary.Person(null, today.minusYears(14), Set.of());
		assertRefused("needs.refused.guardian-consent-missing",
				() -> this.needs.report(this.worker, this.scene.report().forThe(thirteen).with(own).build()));
		assertThatCode(() -> this.needs.report(this.worker, this.scene.report().forThe(fourteen).with(own).build()))
			.doesNotThrowAnyException();
		assertThatCode(() -> this.needs.report(this.worker, this.scene.report().forThe(thirteen).build()))
			.doesNotThrowAnyException();
	}

	@Test
	void theGuardianOfAChildOfUnknownAgeConsents() {
		Beneficiary child = new Beneficiary.Person(null, null, Set.of(SpecialGroup.DISTRESSED_CHILD));
		assertRefused("needs.refused.guardian-consent-missing", () -> this.needs.report(this.worker,
				this.scene.report().forThe(child).with(new Consent(1, true, true, true, false)).build()));
		assertThatCode(() -> this.needs.report(this.worker, this.scene.report().forThe(child).build()))
			.doesNotThrowAnyException();
	}

}
