package org.wushe.embedded;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** The embedded servers and nothing else, in a Java process of their own. */
final class BareApplication {

	private BareApplication() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		SpringApplication application = new SpringApplication(BareApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		var environment = application.run(arguments).getEnvironment();
		for (String name : new String[] { "spring.datasource.url", "spring.datasource.username",
				"spring.datasource.password", "spring.flyway.user", "spring.flyway.password", "wushe.zeebe.address",
				"wushe.elasticsearch.url", "wushe.keycloak.url" }) {
			System.out.println("address " + name + "=" + environment.getProperty(name));
		}
		System.out.println("up");
		Thread.currentThread().join();
	}

}
