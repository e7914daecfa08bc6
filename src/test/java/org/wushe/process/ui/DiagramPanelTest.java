package org.wushe.process.ui;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseKind;
import org.wushe.cases.Confidentiality;
import org.wushe.cases.ui.CaseLooks;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.process.ProcessPaths;
import org.wushe.ui.Categories;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Places;
import org.wushe.ui.Speaking;

@ViewPackages(classes = Speaking.class)
class DiagramPanelTest extends ComponentTest {

	private static final CaseFile FILE = new CaseFile(UUID.fromString("7bf79e07-18e0-3d36-9dc5-64a460030910"),
			"360702-20261121-00012", CaseKind.NEED, new DivisionCode("360702001001"), "助餐服务 · 春和里社区",
			"elderly-care.meals", "CLASSIFIED", Confidentiality.NORMAL, null, null, "chen.lan", "陈岚",
			Instant.parse("2026-11-21T06:30:00Z"), null, 1);

	@Test
	void whoNoLongerSeesTheCaseIsNotShownItsPathAndNothingFails() {
		ProcessPaths paths = mock(ProcessPaths.class);
		when(paths.ofCase(any(), any())).thenThrow(DomainRefusal.notFound("cases.refused.unknown"));
		DiagramPanel.Living panel = (DiagramPanel.Living) new DiagramPanel(paths,
				new TaskWords(Speaking.TRANSLATIONS, mock(CaseLooks.class), mock(Places.class), mock(Categories.class)))
			.render(People.communityWorker("360702001001"), FILE)
			.orElseThrow();
		UI.getCurrent().add(panel);

		assertThatNoException().isThrownBy(() -> panel.look(UI.getCurrent()));
	}

}
