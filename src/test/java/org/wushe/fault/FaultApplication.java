package org.wushe.fault;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

import org.wushe.WusheApplication;

/** The whole application with callers in it who never give up, in its own process. */
final class FaultApplication {

	private FaultApplication() {
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(WusheApplication.class, PersistentCallers.class,
				LibraryKeepers.class);
		Environment environment = application.run(arguments).getEnvironment();
		for (String name : new String[] { "spring.datasource.url", "spring.flyway.user", "spring.flyway.password",
				"local.server.port" }) {
			System.out.println("address " + name + "=" + environment.getProperty(name));
		}
		System.out.println("up");
	}

}
