package org.wushe.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.cases.Cases;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Scene;

@ViewPackages(packages = "org.wushe")
class AuditScreenIT extends ScreenSession {

	private static final int SUBJECT = 3;

	@Test
	void whatHappenedToACaseIsFoundAndReadByItsNumber(@Autowired BeanFactory beans, @Autowired Cases cases) {
		Scene scene = new Scene(beans);
		Referral referral = scene.referred();
		String number = cases.get(scene.worker(), referral.caseId()).number();
		signIn(People.person("吕正", null, null, Role.AUDIT_ADMINISTRATOR));
		open("admin/audit");
		test(find(TextField.class).withLabel(UI.getCurrent().getTranslation("audit.filter")).single()).setValue(number);

		assertThat(subjects()).contains("需求 " + number)
			.contains("派单 " + referral.id().toString().substring(0, 8) + " · 案件 " + number)
			.allSatisfy(
					subject -> assertThat(subject).endsWith(number).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-"));
	}

	@SuppressWarnings("unchecked")
	private List<String> subjects() {
		Grid<Object> entries = find(Grid.class).single();
		return IntStream.range(0, test(entries).size())
			.mapToObj(row -> test(entries).getLitRendererPropertyValue(row, SUBJECT, "text", String.class))
			.toList();
	}

}
