package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.EntryStep;
import org.wushe.library.Goods;
import org.wushe.library.Resource;
import org.wushe.library.ResourceDraft;
import org.wushe.library.ResourceDrafts;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.TalentPerson;
import org.wushe.library.TalentProfile;
import org.wushe.library.TalentProfile.ListingConsent;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

@ViewPackages(packages = "org.wushe")
class EntryScreenIT extends ScreenSession {

	private static final DivisionCode COMMUNITY = new DivisionCode("360799203003");

	@Autowired
	private ResourceDrafts drafts;

	@Autowired
	private ResourceKeeping keeping;

	@Autowired
	private Divisions divisions;

	private final Access worker = People.communityWorker(COMMUNITY.value());

	private TextField named(String label) {
		return $view(TextField.class).all()
			.stream()
			.filter(field -> label.equals(field.getLabel()))
			.findFirst()
			.orElseThrow();
	}

	private void begin() {
		this.divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799203"), "香樟街道"), new Division(COMMUNITY, "香樟里社区")), "test");
		signIn(this.worker);
		UI.getCurrent().navigate("library/entries/new", QueryParameters.of("kind", "goods"));
		assertThat(getCurrentView()).isInstanceOf(EntryScreen.class);
	}

	@Test
	void whatWasTypedIsThereAgainUntilItIsSaved() {
		begin();
		test(named("单位（如：辆、箱）")).setValue("把");
		UUID id = this.drafts.own(this.worker).getFirst().entryId();
		test($view(IntegerField.class).first()).setValue(12);

		open("library/entries");
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("正在填写、还没有保存（1）");
		open("library/entries/" + id);
		assertThat(named("单位（如：辆、箱）").getValue()).isEqualTo("把");
		assertThat($view(IntegerField.class).first().getValue()).isEqualTo(12);
		test($view(TextField.class).first()).setValue("爱心雨伞");
		test($view(TextArea.class).first()).setValue("门卫室登记");
		assertThat($view(ComboBox.class).all()).isNotEmpty();
		$view(Button.class).withText("保存草稿").single().click();

		assertThat($view(Button.class).withText("提交审核").all()).as("it is there to be handed in").hasSize(1);
		Resource saved = this.keeping.get(this.worker, id);
		assertThat(saved.name()).isEqualTo("爱心雨伞");
		assertThat(this.drafts.own(this.worker)).as("nothing is left to be saved").isEmpty();
	}

	@Test
	void anOrganizationChoosesAPlaceInAnyCountyWhereItWorksAndNowhereElse(@Autowired Organizations organizations) {
		DivisionCode served = new DivisionCode("360799212");
		this.divisions.put(
				Access.system(), List.of(new Division(served, "枫树坳镇"),
						new Division(new DivisionCode("360799213"), "枫树坳外镇"), new Division(COMMUNITY, "香樟里社区")),
				"test");
		String code = "TEST-" + UUID.randomUUID();
		DivisionCode seat = new DivisionCode("360702001");
		organizations.put(Access.system(), new Organization(code, OrganizationKind.SOCIAL_ORGANIZATION, "两地服务社", null,
				Registration.FILED, null, null, seat, List.of(seat, served), "", null, null, 0));
		signIn(People.manager(code));
		UI.getCurrent().navigate("library/entries/new", QueryParameters.of("kind", "facilities"));
		ComboBoxTester<?, ?> place = test(
				(ComboBox<?>) $view(ComboBox.class).withCondition(box -> "所在地".equals(box.getLabel())).single());
		place.setFilter("枫树坳");
		assertThat(place.getSuggestions()).hasSize(1);
		place.selectItem(place.getSuggestions().getFirst());
		assertThat(place.getSelected()).isEqualTo(new Division(served, "枫树坳镇"));
		place.setFilter("香樟里");
		assertThat(place.getSuggestions()).isEmpty();
	}

	@Test
	void anOrganizationOfAWholeCityWritesOfAllOfItAndOfItsCounties(@Autowired Organizations organizations) {
		Division city = new Division(new DivisionCode("3696"), "榕湾市");
		Division county = new Division(new DivisionCode("369601"), "榕湾新区");
		this.divisions.put(Access.system(), List.of(city, county), "test");
		String code = "TEST-" + UUID.randomUUID();
		organizations.put(Access.system(), new Organization(code, OrganizationKind.SOCIAL_ORGANIZATION, "全市服务社", null,
				Registration.FILED, null, null, city.code(), List.of(city.code()), "", null, null, 0));
		signIn(People.manager(code));
		UI.getCurrent().navigate("library/entries/new", QueryParameters.of("kind", "facilities"));
		ComboBoxTester<?, ?> place = test(
				(ComboBox<?>) $view(ComboBox.class).withCondition(box -> "所在地".equals(box.getLabel())).single());
		place.setFilter("榕湾");
		assertThat(place.getSuggestions()).containsExactly("榕湾市", "榕湾新区");
		place.selectItem("榕湾市");
		assertThat(place.getSelected()).isEqualTo(city);
	}

	@Test
	void theTelephoneOfATalentStandsBesideThePersonOnceItIsAskedForAndTheLookIsLogged(@Autowired AuditTrail trail) {
		UUID id = aCalligrapher().id();
		signIn(this.worker);
		open("library/entries/" + id);
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("138****0000")
			.doesNotContain("13800000000");

		$view(Button.class).withText("查看能人电话").single().click();
		ReasonDialog why = find(ReasonDialog.class).single();
		test(find(TextArea.class, why).single()).setValue("请他上门写春联");
		Dialogs.confirm(why);

		assertThat(getCurrentView().getElement().getTextRecursively()).contains("林**", "13800000000");
		assertThat(trail.list(Access.system(), new AuditFilter(id.toString(), List.of(), null), 0, 20))
			.extracting(AuditEntry::reason)
			.contains("请他上门写春联");
		open("library/entries/" + id);
		assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("13800000000");
	}

	private Resource aCalligrapher() {
		this.divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799203"), "香樟街道"), new Division(COMMUNITY, "香樟里社区")), "test");
		return this.keeping.create(this.worker,
				calligrapher(ListingConsent.MASKED, new TalentPerson("林小满", "13800000000")));
	}

	private static ResourceForm calligrapher(ListingConsent consent, @Nullable TalentPerson person) {
		return new ResourceForm(COMMUNITY, "书法老师", "每年写春联", null, null, null,
				new TalentProfile(List.of("书法"), "周末", null, consent), person);
	}

	@Test
	void whoHasATalentOpenThatTookConsentBackIsToldAndKeepsAllThatMayBeKept() {
		Resource talent = aCalligrapher();
		signIn(this.worker);
		open("library/entries/" + talent.id());
		test(named("姓名")).setValue("林小满");
		this.keeping.edit(People.communityWorker(COMMUNITY.value()), talent.id(), talent.version(),
				calligrapher(ListingConsent.NONE, null));

		test($view(TextArea.class).first()).setValue("每年写春联，也教书法");
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("姓名、电话和是否同意没有保留，其余内容已保留");
		$view(Button.class).withText("保存").single().click();
		assertThat(find(Notification.class).all()).extracting(each -> each.getElement().getTextRecursively())
			.anyMatch(words -> words.contains("登记的姓名和电话被删除了，所以没有保存"));
		assertThat(named("姓名").getValue()).as("it is still on the page").isEqualTo("林小满");

		open("library/entries/" + talent.id());
		assertThat($view(TextArea.class).first().getValue()).isEqualTo("每年写春联，也教书法");
		assertThat(named("姓名").getValue()).isEmpty();
		$view(Button.class).withText("保存").single().click();
		Resource saved = this.keeping.get(this.worker, talent.id());
		assertThat(saved.description()).isEqualTo("每年写春联，也教书法");
		assertThat(((TalentProfile) saved.content()).consent()).isEqualTo(ListingConsent.NONE);
		assertThat(this.keeping.person(this.worker, saved)).isEmpty();
	}

	@Test
	void whatLiesWithTheStreetCannotBeTypedOverWhileItIsReviewedAndTheRestCan() {
		this.divisions.put(Access.system(),
				List.of(new Division(new DivisionCode("360799203"), "香樟街道"), new Division(COMMUNITY, "香樟里社区")), "test");
		Access street = People.streetOfficer("360799203");
		Resource published = this.keeping.create(this.worker, umbrellas("共享雨伞"));
		published = step(this.worker, published, EntryStep.SUBMIT);
		published = step(street, step(street, published, EntryStep.REVIEW), EntryStep.PUBLISH);
		signIn(this.worker);
		open("library/entries/" + published.id());
		test($view(TextField.class).first()).setValue("还没有保存的名称");
		this.keeping.edit(this.worker, published.id(), published.version(), umbrellas("便民雨伞"));

		open("library/entries/" + published.id());

		assertThat(getCurrentView().getElement().getTextRecursively()).contains("变更正在街道审核，所以名称、介绍等内容暂时不能改");
		assertThat($view(TextField.class).first()).returns(true, TextField::isReadOnly)
			.returns("共享雨伞", TextField::getValue);
		assertThat($view(TextArea.class).first().isReadOnly()).isTrue();
		assertThat(named("单位（如：辆、箱）").isReadOnly()).isTrue();
		test($view(IntegerField.class).first()).setValue(9);
		$view(Button.class).withText("保存").single().click();
		assertThat(this.keeping.get(this.worker, published.id()).content()).isEqualTo(new Goods(9, "把", ""));
	}

	private static ResourceForm umbrellas(String name) {
		return new ResourceForm(COMMUNITY, name, "门卫室登记", null, null, null, new Goods(12, "把", ""), null);
	}

	private Resource step(Access access, Resource resource, EntryStep step) {
		return this.keeping.step(access, resource.id(), resource.version(), step, null);
	}

	@Test
	void whatIsTypedOnASavedEntryIsNotHandedInBeforeItIsSavedAndCanBeDropped() {
		whatWasTypedIsThereAgainUntilItIsSaved();
		UUID id = this.keeping.kept(this.worker).getFirst().id();
		open("library/entries/" + id);
		test($view(TextField.class).first()).setValue("便民雨伞");
		assertThat(this.drafts.find(this.worker, id)).map(ResourceDraft::name).contains("便民雨伞");
		open("library/entries");
		open("library/entries/" + id);
		assertThat($view(TextField.class).first().getValue()).isEqualTo("便民雨伞");
		assertThat(getCurrentView().getElement().getTextRecursively()).contains("还没有保存");
		$view(Button.class).withText("保存").single().click();
		assertThat(this.keeping.get(this.worker, id).name()).isEqualTo("便民雨伞");
		assertThat(this.drafts.find(this.worker, id)).isEmpty();
	}

}
