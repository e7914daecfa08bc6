package org.wushe.process.ui;

import java.util.Set;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.jspecify.annotations.Nullable;
import org.wushe.process.ProcessPath;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process drawn with the path that an instance walked. Drawn for the eye; the same in
 * words is {@link ProcessSteps}.
 */
@Tag("wushe-process-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./process-diagram.ts")
class ProcessDiagram extends Component implements HasSize, HasAriaLabel {

	private transient @Nullable ProcessPath path;

	ProcessDiagram() {
		getElement().setAttribute("role", "figure");
	}

	void show(ProcessPath walked) {
		this.path = walked;
		draw(walked);
	}

	void zoom(double factor) {
		getElement().callJsFunction("zoom", factor);
	}

	void fit() {
		getElement().callJsFunction("fit");
	}

	@Override
	protected void onAttach(AttachEvent event) {
		if (this.path != null) {
			draw(this.path);
		}
	}

	private void draw(ProcessPath walked) {
		if (!isAttached()) {
			return;
		}
		ObjectNode walk = JsonNodeFactory.instance.objectNode();
		walk.put("xml", walked.xml());
		walk.set("completed", ids(walked.completed()));
		walk.set("active", ids(walked.active()));
		walk.set("terminated", ids(walked.terminated()));
		walk.set("flows", ids(walked.flows()));
		walk.put("here", getTranslation("process.diagram.here"));
		getElement().executeJs("return this.show($0)", walk);
	}

	private static ArrayNode ids(Set<String> ids) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		ids.stream().sorted().forEach(array::add);
		return array;
	}

}
