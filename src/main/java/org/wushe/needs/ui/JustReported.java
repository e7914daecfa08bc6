package org.wushe.needs.ui;

import java.util.UUID;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * Remembers on the way to the case that it has just been opened, to say so there once.
 */
record JustReported(UUID caseId) {

	static void remember(UI ui, UUID caseId) {
		ComponentUtil.setData(ui, JustReported.class, new JustReported(caseId));
	}

	/** Whether this window has opened the case; true until it opens another. */
	static boolean by(UI ui, UUID caseId) {
		JustReported reported = ComponentUtil.getData(ui, JustReported.class);
		return reported != null && reported.caseId.equals(caseId);
	}

}
