package org.wushe;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import org.wushe.command.CommandLine;

/** Needs-to-services case management for the five-society linkage (五社联动). */
@SpringBootApplication
public class WusheApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(WusheApplication.class);
		if (CommandLine.isIn(args)) {
			System.exit(CommandLine.run(application, args));
		}
		application.run(args);
	}

	/**
	 * Ticks in microseconds, as PostgreSQL keeps time: what is read is what was written.
	 */
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
	}

}
