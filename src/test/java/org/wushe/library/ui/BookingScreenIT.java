package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.BookingConcerns;
import org.wushe.library.BookingRequest;
import org.wushe.library.BookingState;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.Facility;
import org.wushe.library.FacilityBooking;
import org.wushe.library.FacilityBookings;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.Resources;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** 设施预约 on the facility's page, by who asks and by who answers. */
@ViewPackages(packages = "org.wushe")
class BookingScreenIT extends ScreenSession {

	private static final LocalDate DAY = LocalDate.now(ChinaTime.ZONE).plusDays(2);

	@Autowired
	private FacilityBookings bookings;

	@Autowired
	private BookingConcerns concerns;

	private Scene scene;

	private Access asking;

	private Resource hall;

	@BeforeEach
	void aHallThatIsOpenInTheMorning(@Autowired BeanFactory beans, @Autowired Resources resources) {
		this.scene = new Scene(beans);
		this.asking = People.gridWorker(this.scene.community());
		Instant now = Instant.now();
		this.hall = new Resource(UUID.randomUUID(), null, new DivisionCode(this.scene.community()), "邻里议事厅", "能坐五十人",
				null, null, null,
				new Facility(80,
						List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(12, 0))),
						Set.of(), true),
				EntryStatus.PUBLISHED, now, 0, now);
		resources.put(Access.system(), this.hall);
	}

	@Test
	void aFreeTimeIsAskedForAnsweredAndCancelledOnTheFacilitysPage() {
		open(this.asking);
		assertThat(page()).contains("空闲：09:00–12:00");
		click("申请预约");
		start().setValue(LocalTime.of(9, 0));
		test(find(IntegerField.class, form()).single()).setValue(25);
		test(find(TextArea.class, form()).single()).setValue("楼栋议事会");
		Dialogs.press(form(), "提交申请");

		FacilityBooking asked = only();
		assertThat(asked).returns(BookingState.REQUESTED, FacilityBooking::state)
			.returns(25, FacilityBooking::people)
			.returns("楼栋议事会", FacilityBooking::purpose)
			.returns(at(9), FacilityBooking::start)
			.returns(at(10), FacilityBooking::end);
		assertThat(page()).contains("待确认", "楼栋议事会，25 人");

		open(this.scene.worker());
		assertThat(page()).contains("1 个预约等您答复");
		click("同意预约");
		assertThat(only().state()).as("only once that is confirmed").isEqualTo(BookingState.REQUESTED);
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(only().state()).isEqualTo(BookingState.CONFIRMED);
		assertThat(page()).contains("空闲：10:00–12:00");

		open(this.asking);
		assertThat(page()).contains("已确认");
		click("取消预约");
		Dialogs.confirm(reason());
		assertThat(only().state()).as("without a reason").isEqualTo(BookingState.CONFIRMED);
		test(find(TextArea.class, reason()).single()).setValue("活动改期");
		Dialogs.confirm(reason());
		assertThat(only()).returns(BookingState.CANCELLED, FacilityBooking::state)
			.returns("活动改期", FacilityBooking::reason);
		assertThat(page()).contains("空闲：09:00–12:00");
	}

	@Test
	void aTimeThatSomebodyElseGotMeanwhileOrThatIsClosedIsRefusedWithAllThatWasTyped() {
		open(this.asking);
		click("申请预约");
		start().setValue(LocalTime.of(10, 0));
		test(find(TextArea.class, form()).single()).setValue("棋牌比赛");
		FacilityBooking faster = this.bookings.request(People.gridWorker(this.scene.community()), this.hall.id(),
				new BookingRequest(DAY.atTime(10, 0), DAY.atTime(11, 0), "合唱排练", 20));
		this.bookings.confirm(this.scene.worker(), faster.id());

		Dialogs.press(form(), "提交申请");

		assertThat(problem()).contains("已经约给别人");
		assertThat(only().id()).isEqualTo(faster.id());
		start().setValue(LocalTime.of(11, 30));
		Dialogs.press(form(), "提交申请");
		assertThat(start().isInvalid()).isTrue();
		assertThat(start().getErrorMessage()).contains("不在开放时间内");
		assertThat(only().id()).isEqualTo(faster.id());
		assertThat(find(TextArea.class, form()).single().getValue()).isEqualTo("棋牌比赛");

		start().setValue(LocalTime.of(11, 0));
		Dialogs.press(form(), "提交申请");
		assertThat(this.bookings.ofDay(this.asking, this.hall.id(), DAY)).singleElement()
			.returns(at(11), FacilityBooking::start)
			.returns("棋牌比赛", FacilityBooking::purpose);
	}

	@Test
	void whoeverKeepsTheFacilityRefusesWithAReasonThatWhoAskedReads() {
		FacilityBooking asked = asked();
		open(this.scene.worker());
		click("不同意");
		test(find(TextArea.class, reason()).single()).setValue("当天设备检修");
		Dialogs.confirm(reason());
		assertThat(only()).returns(BookingState.REFUSED, FacilityBooking::state);

		open(this.asking);
		assertThat(page()).contains("未同意", "当天设备检修");
		assertThat(this.concerns.lost(this.asking)).as("seen on the page").isEmpty();
		assertThat(only().id()).isEqualTo(asked.id());
	}

	@Test
	void whoseBookingFellAwayWithTheFacilityReadsItAboveTheListUntilItIsKnown(@Autowired ResourceKeeping keeping) {
		this.bookings.confirm(this.scene.worker(), asked().id());
		Access street = People.streetOfficer(this.scene.community().substring(0, 9));
		Resource present = keeping.get(street, this.hall.id());
		keeping.step(street, this.hall.id(), present.version(), EntryStep.WITHDRAW, "房屋加固");

		signIn(this.asking);
		list();
		assertThat(page()).contains("没有约成的预约（1）", "邻里议事厅", "房屋加固");
		click("知道了");
		assertThat(find(LostBookings.class).all()).isEmpty();
		assertThat(this.concerns.lost(this.asking)).isEmpty();
		list();
		assertThat(page()).doesNotContain("没有约成的预约");
	}

	@Test
	void whatWaitsIsReadOnAtAButtonToItsEnd(@Autowired Database database,
			@Autowired TransactionOperations transactions) {
		UUID first = asked().id();
		transactions.executeWithoutResult(status -> database.as(Access.system()).sql("""
				insert into facility_booking (id, facility_id, during, purpose, people, state, requested_by,
				       requested_by_name, requested_at)
				select gen_random_uuid(), facility_id, during, '合唱排练' || i, people, state, requested_by,
				       requested_by_name, requested_at + i * interval '1 second'
				  from facility_booking, generate_series(1, 52) i where id = ?""").param(first).update());
		signIn(this.scene.worker());
		list();
		assertThat(page()).contains("已列出 50 条，共 53 条。", "合唱排练49").doesNotContain("合唱排练52");
		test(find(Button.class, find(BookingOverview.class).single()).withText("显示更多").single()).click();
		assertThat(page()).contains("合唱排练52").doesNotContain("已列出 50 条");
	}

	private FacilityBooking asked() {
		return this.bookings.request(this.asking, this.hall.id(),
				new BookingRequest(DAY.atTime(9, 0), DAY.atTime(10, 0), "楼栋议事会", 25));
	}

	/** All that anybody asked for on the day. */
	private FacilityBooking only() {
		List<FacilityBooking> all = this.bookings.ofDay(this.scene.worker(), this.hall.id(), DAY);
		assertThat(all).hasSize(1);
		return all.getFirst();
	}

	private static Instant at(int hour) {
		return LocalDateTime.of(DAY, LocalTime.of(hour, 0)).atZone(ChinaTime.ZONE).toInstant();
	}

	private void list() {
		UI.getCurrent().navigate("library/facilities", QueryParameters.empty());
	}

	private void open(Access person) {
		signIn(person);
		UI.getCurrent().navigate("library/facilities", QueryParameters.fromString("entry=" + this.hall.id()));
		find(DatePicker.class).single().setValue(DAY);
	}

	/** The list, and the facility beside it. */
	private String page() {
		Component detail = find(MasterDetailLayout.class).single().getDetail();
		return getCurrentView().getElement().getTextRecursively()
				+ ((detail != null) ? detail.getElement().getTextRecursively() : "");
	}

	private BookingDialog form() {
		return find(BookingDialog.class).single();
	}

	@SuppressWarnings("unchecked")
	private Select<LocalTime> start() {
		return (Select<LocalTime>) find(Select.class, form()).withLabel("开始").single();
	}

	private String problem() {
		return find(Paragraph.class, form()).withClassName("problem").single().getText();
	}

	private ReasonDialog reason() {
		return find(ReasonDialog.class).withCondition(ReasonDialog::isOpened).single();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
