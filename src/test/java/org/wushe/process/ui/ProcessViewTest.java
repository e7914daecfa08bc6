package org.wushe.process.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Set;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wushe.cases.ui.CaseLooks;
import org.wushe.process.ProcessPath;
import org.wushe.ui.Categories;
import org.wushe.ui.ComponentTest;
import org.wushe.ui.Places;
import org.wushe.ui.Speaking;
import org.wushe.ui.TabBar;

@ViewPackages(classes = Speaking.class)
class ProcessViewTest extends ComponentTest {

	private static final String XML = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
			  <process><userTask id="step" name="上门服务"/></process>
			</definitions>""";

	private ProcessView view;

	@BeforeEach
	void open() {
		this.view = new ProcessView(
				new TaskWords(Speaking.TRANSLATIONS, mock(CaseLooks.class), mock(Places.class), mock(Categories.class)),
				false);
		UI.getCurrent().add(this.view);
	}

	@Test
	void theProcessInWhichSomethingIsWaitedForIsShown() {
		this.view.show(whileTheServiceIsGiven());

		assertThat(shown()).isEqualTo("服务交付");
	}

	@Test
	void whatIsShownGoesOnWithTheCase() {
		this.view.show(whileTheServiceIsGiven());

		this.view.show(afterTheServiceWasGiven());

		assertThat(shown()).isEqualTo("需求办理");
	}

	@Test
	void whatSomebodyHasChosenToLookAtStays() {
		this.view.show(afterTheServiceWasGiven());
		test(find(TabBar.class).single()).select("服务交付");

		this.view.show(path(1, "handle-need", Set.of(), List.of(path(2, "deliver-service", Set.of(), List.of()))));

		assertThat(shown()).isEqualTo("服务交付");
	}

	private String shown() {
		return find(TabBar.class).single().getSelectedTab().getLabel();
	}

	private static ProcessPath whileTheServiceIsGiven() {
		return path(1, "handle-need", Set.of("call"), List.of(path(2, "deliver-service", Set.of("step"), List.of())));
	}

	private static ProcessPath afterTheServiceWasGiven() {
		return path(1, "handle-need", Set.of("rate"), List.of(path(2, "deliver-service", Set.of(), List.of())));
	}

	private static ProcessPath path(long key, String process, Set<String> active, List<ProcessPath> called) {
		return new ProcessPath(key, process, XML, Set.of(), active, Set.of(), Set.of(), called);
	}

}
