package org.wushe.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

import org.wushe.identity.Operation;
import org.wushe.identity.Role;

/** The expectations of {@code access.csv}. */
final class AccessTable {

	/** How a person stands to what is asked for. */
	enum Stand {

		/** It lies in the division that the person works in. */
		OWN_DIVISION,
		/** The person's organisation is a party to it. */
		PARTY,
		/** Neither. */
		FOREIGN

	}

	private record Line(Set<Role> division, Set<Role> party, Set<Role> anywhere) {
	}

	private final Map<String, Line> lines = new HashMap<>();

	private AccessTable(List<String> lines) {
		lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
			String[] cells = line.split(";", -1);
			this.lines.put(cells[0].strip(), new Line(roles(cells[1]), roles(cells[2]), roles(cells[3])));
		});
	}

	static AccessTable read() {
		try {
			return new AccessTable(
					new ClassPathResource("access.csv").getContentAsString(StandardCharsets.UTF_8).lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Set<String> operations() {
		return this.lines.keySet()
			.stream()
			.filter(name -> !name.equals("(belongs)"))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The roles of which the table says where they belong. */
	Set<Role> belonging() {
		Line belongs = line("(belongs)");
		return Stream.of(belongs.division, belongs.party, belongs.anywhere)
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a person of that role can stand so at all. */
	boolean exists(Role role, Stand stand) {
		Line belongs = line("(belongs)");
		return switch (stand) {
			case OWN_DIVISION -> belongs.division.contains(role);
			case PARTY -> belongs.party.contains(role);
			case FOREIGN -> true;
		};
	}

	/** Whether the role may do it at all. */
	boolean names(Operation operation, Role role) {
		Line line = line(operation.name());
		return line.division.contains(role) || line.party.contains(role) || line.anywhere.contains(role);
	}

	boolean allows(Operation operation, Role role, Stand stand) {
		Line line = line(operation.name());
		return line.anywhere.contains(role) || switch (stand) {
			case OWN_DIVISION -> line.division.contains(role);
			case PARTY -> line.party.contains(role);
			case FOREIGN -> false;
		};
	}

	private Line line(String name) {
		Line line = this.lines.get(name);
		if (line == null) {
			throw new IllegalStateException("access.csv says nothing of " + name);
		}
		return line;
	}

	private static Set<Role> roles(String codes) {
		return Arrays.stream(codes.strip().split("\\s+"))
			.filter(code -> !code.isEmpty())
			.map(code -> Role.ofCode(code).orElseThrow(() -> new IllegalStateException("no role " + code)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
