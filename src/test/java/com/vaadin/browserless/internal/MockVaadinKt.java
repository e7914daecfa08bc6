package com.vaadin.browserless.internal;

import com.vaadin.flow.server.ServiceDestroyEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinService;

/**
 * Stands before the class of the browserless test kit 1.1.2, which looks for listener
 * lists that Flow 25.3 has replaced by an event bus.
 */
public final class MockVaadinKt {

	private MockVaadinKt() {
	}

	public static void fireSessionInitListeners(VaadinService service, SessionInitEvent event) {
		service.getEventBus().fireEvent(event);
	}

	public static void fireServiceDestroyListeners(VaadinService service, ServiceDestroyEvent event) {
		service.getEventBus().fireEvent(event);
	}

}
