package org.wushe.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;
import org.wushe.matching.Factor;
import org.wushe.matching.MatchingWeights;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

@ViewPackages(packages = "org.wushe")
class WeightsScreenIT extends ScreenSession {

	private static final DivisionCode COUNTY = new DivisionCode("360796");

	private final Access designer = new Access("designer-796", "designer-796", "流程管理员", Set.of(Role.PROCESS_DESIGNER),
			COUNTY, null);

	@Autowired
	private MatchingWeights weights;

	@Autowired
	private Divisions divisions;

	@Test
	void whoIsSecondIsToldSoAndKeepsWhatWasTyped() {
		this.divisions.put(Access.system(), List.of(new Division(COUNTY, "枫林县")), "test");
		signIn(this.designer);
		assertThat(open("admin/weights")).isEqualTo("WeightsScreen");
		test(field()).setValue(12.3);
		click("用过去的案件试算");
		String first = this.weights
			.activate(this.designer, Map.of(Factor.RATING, 1.0), COUNTY,
					this.weights.present(this.designer, COUNTY).version(), "先到一步")
			.version();

		putIntoForce();

		assertThat(this.weights.present(this.designer, COUNTY).version()).isEqualTo(first);
		assertThat(reason().getErrorMessage()).contains(first, "您填写的都还在");
		dialog().close();
		assertThat(field().getValue()).isEqualTo(12.3);
		assertThat(getCurrentView().getElement().getTextRecursively()).as("the one that is in force now")
			.contains(first);

		click("用过去的案件试算");
		putIntoForce();
		assertThat(this.weights.present(this.designer, COUNTY).version()).isNotEqualTo(first);
	}

	private void putIntoForce() {
		click("启用");
		test(reason()).setValue("居民更看重远近");
		Dialogs.confirm(dialog());
	}

	private ReasonDialog dialog() {
		return find(ReasonDialog.class).withCondition(ReasonDialog::isOpened).single();
	}

	private TextArea reason() {
		return find(TextArea.class, dialog()).single();
	}

	private NumberField field() {
		return find(NumberField.class).withCondition(each -> "距离".equals(each.getLabel())).single();
	}

	private void click(String words) {
		test(find(Button.class).withText(words).single()).click();
	}

}
