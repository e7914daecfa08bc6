package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wushe.identity.DivisionCode;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.Restriction;

class IntakeTest {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final LocalDate END = LocalDate.of(2029, 12, 31);

	private static final Organization KNOWN = organization(3, END,
			new Restriction(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), "年检未通过"),
			new Restriction(null, Restriction.FOR_GOOD, "骗取补贴"), 4);

	/** Three of ten are promised. */
	private static final Capacity PROMISED = new Capacity(CapacityUnit.MEALS_PER_DAY, 10, 7, Instant.EPOCH);

	private static final ServiceOffering MEALS = Offerings.meals().capacity(PROMISED).build();

	@Test
	void aRestrictedOrganisationThatComesAgainIsUnchanged() {
		assertThat(Kept.of(organization(3, END, null, null, 0), KNOWN)).isEqualTo(KNOWN);
	}

	@Test
	void anEmptyCellTakesNoGradeAway() {
		assertThat(Kept.of(organization(null, null, null, null, 0), KNOWN)).isEqualTo(KNOWN);
		assertThat(Kept.of(organization(3, null, null, null, 0), KNOWN)).isEqualTo(KNOWN);
	}

	@Test
	void anotherGradeDoesNotEndWhenTheFormerOneWould() {
		Organization now = Kept.of(organization(5, null, null, null, 0), KNOWN);
		assertThat(now.grade()).isEqualTo(5);
		assertThat(now.gradeValidUntil()).isNull();
		assertThat(now.suspension()).isEqualTo(KNOWN.suspension());
	}

	@Test
	void aFileThatSaysNothingOfCapacityEndsNoCounting() {
		assertThat(Kept.live(null, PROMISED)).isSameAs(PROMISED);
		assertThat(Kept.live(PROMISED, null)).isSameAs(PROMISED);
	}

	@ParameterizedTest
	@CsvSource({ "10,10,7", "10,2,7", "12,12,9", "5,5,2", "2,2,0" })
	void whatIsPromisedStaysPromisedWhateverAFileSaysIsLeft(int maximum, int said, int left) {
		Capacity given = new Capacity(CapacityUnit.MEALS_PER_DAY, maximum, said, Instant.MAX);
		assertThat(Kept.live(given, PROMISED)).extracting(Capacity::maximum, Capacity::available)
			.containsExactly(maximum, left);
	}

	@Test
	void whatIsCountedOtherwiseIsCountedAnew() {
		Capacity beds = new Capacity(CapacityUnit.BEDS, 10, 10, Instant.MAX);
		assertThat(Kept.live(beds, PROMISED)).isSameAs(beds);
	}

	@Test
	void onlyAWordEndsTheCounting() {
		assertThat(Kept.of(new Intake.Entry.OfService(MEALS.withCapacity(null)), MEALS).capacity()).isEqualTo(PROMISED);
		assertThat(Kept.of(new Intake.Entry.OfService(MEALS.withCapacity(null), true), MEALS).capacity()).isNull();
	}

	private static Organization organization(Integer grade, LocalDate until, Restriction suspension,
			Restriction blackListing, int version) {
		return new Organization("52360702MJ000131X9", OrganizationKind.SOCIAL_ORGANIZATION, "榕荫居家服务社", null,
				Registration.FILED, grade, until, STREET, List.of(STREET), "为老人服务", null, suspension, blackListing,
				version);
	}

}
