package org.wushe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Needs-to-services case management for the five-society linkage (五社联动). */
@SpringBootApplication
public class WusheApplication {

	public static void main(String[] args) {
		SpringApplication.run(WusheApplication.class, args);
	}

}
