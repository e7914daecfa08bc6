package org.wushe;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Needs-to-services case management for the five-society linkage (五社联动). */
@SpringBootApplication
public class WusheApplication {

	public static void main(String[] args) {
		SpringApplication.run(WusheApplication.class, args);
	}

	/** The one clock; tests travel in time by replacing it. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
