package org.wushe.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.cases.Term;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.matching.Factor;
import org.wushe.matching.Matching;
import org.wushe.matching.MatchingWeights;
import org.wushe.matching.Weights;
import org.wushe.needs.Need;
import org.wushe.needs.NeedReportBuilder;
import org.wushe.needs.Needs;
import org.wushe.needs.ResponsibleLevel;
import org.wushe.needs.Triage;
import org.wushe.needs.TriageClass;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** 匹配权重 on its screen, in a county of its own: everywhere else they stay. */
@ViewPackages(packages = "org.wushe")
class WeightsTrialScreenIT extends ScreenSession {

	private static final DivisionCode COUNTY = new DivisionCode("360795");

	private static final String COMMUNITY = "360795001001";

	private final Access designer = People.person("谭墨", COUNTY, null, Role.PROCESS_DESIGNER);

	@Autowired
	private MatchingWeights weights;

	@Autowired
	private Matching matching;

	@Autowired
	private Needs needs;

	@BeforeEach
	void thereIsACounty(@Autowired Divisions divisions) {
		divisions.put(Access.system(),
				List.of(new Division(COUNTY, "白鹭县"), new Division(new DivisionCode("360795001"), "白鹭街道"),
						new Division(new DivisionCode(COMMUNITY), "白鹭洲社区")),
				"test");
		signIn(this.designer);
		assertThat(open("admin/weights")).isEqualTo("WeightsScreen");
	}

	@Test
	void whatWasTriedIsPutIntoForceAndWhatIsMatchedAfterwardsNamesTheNewVersion(@Autowired AuditTrail audit) {
		UUID need = classified();
		Weights before = this.weights.present(this.designer, COUNTY);
		assertThat(this.matching.rank(Access.system(), need).weightsVersion()).isEqualTo(before.version());
		assertThat(activate().isEnabled()).as("nothing was tried").isFalse();

		typeAll(0);
		test(field("距离")).setValue(30.0);
		test(field("好差评")).setValue(10.0);
		assertThat(field("距离").getHelperText()).startsWith("75");
		click("用过去的案件试算");
		assertThat(text()).contains("还没有可以试算的案件");
		test(field("好差评")).setValue(30.0);
		assertThat(activate().isEnabled()).as("what was changed since has not been tried").isFalse();
		click("用过去的案件试算");
		activate().click();
		Dialogs.confirm(dialog());
		assertThat(reason().isInvalid()).as("a reason is asked for").isTrue();
		assertThat(this.weights.present(this.designer, COUNTY)).isEqualTo(before);
		test(reason()).setValue("居民更看重远近和评价");
		Dialogs.confirm(dialog());

		Weights present = this.weights.present(this.designer, COUNTY);
		assertThat(present.version()).isNotEqualTo(before.version());
		assertThat(present.of(Factor.DISTANCE)).isEqualTo(0.5);
		assertThat(present.of(Factor.RATING)).isEqualTo(0.5);
		assertThat(text()).as("the list of versions").contains(present.version());
		assertThat(this.matching.rank(Access.system(), need).weightsVersion()).isEqualTo(present.version());
		assertThat(audit.list(Access.system(), new AuditFilter(present.version(), List.of(), null), 0, 5))
			.singleElement()
			.returns("居民更看重远近和评价", AuditEntry::reason)
			.returns(this.designer.userId(), AuditEntry::actorId);
	}

	@Test
	void figuresThatComeToNothingAreNeitherTriedNorPutIntoForceAndStayAsTheyWereTyped() {
		Weights before = this.weights.present(this.designer, COUNTY);
		typeAll(0);

		click("用过去的案件试算");

		assertThat(said()).anyMatch(words -> words.contains("至少有一项大于 0"));
		assertThat(activate().isEnabled()).isFalse();
		assertThat(find(NumberField.class).all()).extracting(NumberField::getValue).containsOnly(0.0);
		test(field("好差评")).setValue(20.0);
		field("距离").setValue(-5.0);
		assertThat(field("距离").isInvalid()).isTrue();

		click("用过去的案件试算");

		assertThat(activate().isEnabled()).isFalse();
		assertThat(field("距离").getValue()).isEqualTo(-5.0);
		assertThat(field("好差评").getValue()).isEqualTo(20.0);
		assertThat(this.weights.present(this.designer, COUNTY)).isEqualTo(before);
	}

	private UUID classified() {
		Need need = this.needs.report(People.communityWorker(COMMUNITY),
				NeedReportBuilder.aReport().in(COMMUNITY).build());
		this.needs.classify(Access.system(), need.id(),
				new Triage(TriageClass.ORDINARY, ResponsibleLevel.COMMUNITY, Term.hours(24), Term.days(7)), 1L);
		return need.id();
	}

	private void typeAll(double figure) {
		find(NumberField.class).all().forEach(field -> test(field).setValue(figure));
	}

	private NumberField field(String factor) {
		return find(NumberField.class).withLabel(factor).single();
	}

	private Button activate() {
		return find(Button.class).withText("启用").single();
	}

	private ReasonDialog dialog() {
		return find(ReasonDialog.class).withCondition(ReasonDialog::isOpened).single();
	}

	private TextArea reason() {
		return find(TextArea.class, dialog()).single();
	}

	private String text() {
		return getCurrentView().getElement().getTextRecursively();
	}

	private List<String> said() {
		return find(Notification.class).all().stream().map(each -> each.getElement().getTextRecursively()).toList();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
