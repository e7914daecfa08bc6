package org.wushe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

@Tag("vaadin-icon")
@NpmPackage(value = "lucide", version = "1.65.0")
@JsModule("./glyphs.ts")
final class GlyphIcon extends Component {

	GlyphIcon(String code) {
		getElement().setProperty("icon", code).setAttribute("aria-hidden", "true");
	}

}
