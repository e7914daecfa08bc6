package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;
import org.wushe.library.EntryDeed;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStatus;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.OfferingReviews;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.referrals.Scene;

/** 服务审核 on the screen. */
@ViewPackages(packages = "org.wushe")
class ReviewScreenIT extends ScreenSession {

	@Autowired
	private OfferingKeeping keeping;

	@Autowired
	private OfferingReviews reviews;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private EntryHistory history;

	@Test
	void severalThatAreTickedArePublishedAtOnceAndWhatIsRefusedSaysWhy(@Autowired BeanFactory beans,
			@Autowired Interests interests, @Autowired AuditTrail trail) {
		Scene scene = new Scene(beans);
		UUID first = scene.handIn();
		UUID second = scene.handIn();
		String other = scene.newOrganization("由同事审核的服务社");
		ServiceOffering recused = Offerings.meals()
			.by(other)
			.givenIn(scene.community())
			.serving(scene.community())
			.in(EntryStatus.SUBMITTED)
			.build();
		this.offerings.put(Access.system(), recused);
		Access officer = People.streetOfficer(scene.community().substring(0, 9));
		interests.declare(officer, other, InterestRelation.RELATIVE_EMPLOYED);
		signIn(officer);
		assertThat(open("service-review")).isEqualTo("ReviewScreen");

		test($view(Checkbox.class).withCondition(box -> "全选".equals(box.getLabel())).single()).click();
		$view(Button.class).withText("通过所选的 3 项").single().click();
		test(find(ConfirmDialog.class).single()).confirm();

		await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			catchUp();
			assertThat(getCurrentView().getElement().getTextRecursively()).contains("已通过 2 项；1 项没有通过")
				.contains("您与“由同事审核的服务社”有利益关系");
		});
		assertThat(this.keeping.get(scene.manager(), first).status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(this.keeping.get(scene.manager(), second).status()).isEqualTo(EntryStatus.PUBLISHED);
		assertThat(this.reviews.find(officer, recused.id())).map(KeptOffering::status).contains(EntryStatus.SUBMITTED);
		assertThat(this.history.of(scene.manager(), EntryKind.SERVICE_OFFERING, first)).extracting(EntryRevision::deed)
			.containsExactly(EntryDeed.PUBLISH, EntryDeed.REVIEW, EntryDeed.CREATE);
		assertThat(trail.list(Access.system(), new AuditFilter(second.toString(), List.of(), null), 0, 20))
			.extracting(AuditEntry::action)
			.contains("library.review", "library.publish");
		assertThat($view(Button.class).withText("通过所选的 1 项").single().isEnabled()).isTrue();
	}

}
