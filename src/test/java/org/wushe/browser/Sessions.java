package org.wushe.browser;

import java.util.Arrays;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The sessions of the application, which end when nobody has done anything for long. */
final class Sessions {

	private final ServletWebServerApplicationContext application;

	Sessions(ServletWebServerApplicationContext application) {
		this.application = application;
	}

	/** Ends the session as its time-out does. */
	void end(String id) {
		TomcatWebServer server = (TomcatWebServer) this.application.getWebServer();
		Arrays.stream(server.getTomcat().getHost().findChildren())
			.map(child -> ((Context) child).getManager())
			.flatMap((Manager manager) -> Arrays.stream(manager.findSessions()))
			.filter(session -> session.getId().equals(id))
			.forEach(Session::expire);
	}

}
