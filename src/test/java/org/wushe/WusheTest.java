package org.wushe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.Tokens;

/**
 * The application on the real servers, which start once for all tests of a process, on
 * free ports, with data of their own below {@code target}. The search may take its time
 * on a busy machine: what people see of one that does not answer has tests of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "wushe.embedded.data=${it.data:target/test-data}", "wushe.embedded.await=all",
				"wushe.embedded.quick-start=true", "wushe.elasticsearch.response-timeout=60s",
				"wushe.embedded.postgres.port=0", "wushe.embedded.zeebe.port=0", "wushe.embedded.zeebe.command-port=0",
				"wushe.embedded.zeebe.internal-port=0", "wushe.embedded.zeebe.monitoring-port=0",
				"wushe.embedded.elasticsearch.port=0", "wushe.embedded.elasticsearch.transport-port=0",
				"wushe.embedded.keycloak.port=0", "wushe.embedded.keycloak.management-port=0", "wushe.demo=false" })
@Import({ OwnerDatabase.class, Tokens.class })
public @interface WusheTest {

}
