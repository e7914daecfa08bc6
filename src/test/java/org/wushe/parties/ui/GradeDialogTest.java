package org.wushe.parties.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = OrganizationsScreen.class)
class GradeDialogTest extends ComponentTest {

	private static final LocalDate GIVEN = LocalDate.of(2024, 5, 6);

	private final List<@Nullable Object> written = new ArrayList<>();

	private @Nullable DomainRefusal refusal;

	private GradeDialog open(@Nullable Integer grade, @Nullable LocalDate until) {
		GradeDialog dialog = new GradeDialog(
				new Organization("T-GRADE", OrganizationKind.SOCIAL_ORGANIZATION, "晨曦社区服务中心", null, Registration.FILED,
						grade, until, new DivisionCode("360702001"), List.of(), "", null, null, 0),
				(newGrade, given, newUntil) -> {
					if (this.refusal != null) {
						throw this.refusal;
					}
					this.written.add(newGrade);
					this.written.add(given);
					this.written.add(newUntil);
				});
		dialog.open();
		return dialog;
	}

	private DatePicker day(String label) {
		return find(DatePicker.class).withCondition(each -> label.equals(each.getLabel())).single();
	}

	@Test
	void theLastDayIsProposedFromTheDayItWasGiven() {
		GradeDialog dialog = open(4, null);
		day("评定日期").setValue(GIVEN);
		assertThat(day("有效期至").getValue()).isEqualTo("2029-05-05");

		dialog.save.click();

		assertThat(this.written).containsExactly(4, GIVEN, LocalDate.of(2029, 5, 5));
		assertThat(dialog.isOpened()).isFalse();
	}

	@Test
	void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
		GradeDialog dialog = open(4, null);
		this.refusal = DomainRefusal.invalid("gradeValidUntil", "parties.refused.grade-until-missing");

		dialog.save.click();

		assertThat(dialog.isOpened()).isTrue();
		assertThat(day("有效期至").isInvalid()).isTrue();
		assertThat(day("有效期至").getErrorMessage()).isEqualTo("请填写等级有效期。");
		assertThat(find(Select.class).single().getValue()).isEqualTo(4);

		this.refusal = null;
		day("有效期至").setValue(GIVEN.plusYears(4));
		dialog.save.click();
		assertThat(this.written).containsExactly(4, null, GIVEN.plusYears(4));
	}

	@Test
	void whoHasNoGradeAnyMoreHasNoLastDayOfOne() {
		GradeDialog dialog = open(4, GIVEN.plusYears(5));
		find(Select.class).single().clear();

		dialog.save.click();

		assertThat(this.written).containsExactly(null, null, null);
	}

}
