package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;
import org.wushe.parties.Organizations;

/**
 * Who does what in the demo: the demo accounts where there are any, otherwise whoever is
 * on duty.
 */
final class DemoPeople {

	private final List<Account> accounts = load();

	private final Organizations organizations;

	DemoPeople(Organizations organizations) {
		this.organizations = organizations;
	}

	/** The community worker of the place. */
	Access worker(DivisionCode place) {
		DivisionCode community = place.at(DivisionCode.Level.COMMUNITY);
		return this.accounts.stream()
			.filter(account -> account.role() == Role.COMMUNITY_WORKER && community.value().equals(account.division()))
			.findFirst()
			.map(account -> new Access(account.id(), account.username(), account.name(), Set.of(account.role()),
					community, null))
			.orElseGet(() -> new Access("demo:" + community, "demo-" + community, "社区值班员",
					Set.of(Role.COMMUNITY_WORKER), community, null));
	}

	/** Who answers for the organisation. */
	Access manager(String organization) {
		return this.accounts.stream()
			.filter(account -> organization.equals(account.organization())
					&& account.role() == Role.ORGANIZATION_MANAGER)
			.findFirst()
			.map(account -> new Access(account.id(), account.username(), account.name(), Set.of(account.role()), null,
					organization))
			.orElseGet(() -> new Access("demo:" + organization, "demo-" + organization,
					this.organizations.name(Access.system(), organization) + "值班员", Set.of(Role.ORGANIZATION_MANAGER),
					null, organization));
	}

	/**
	 * Somebody by the name of the account.
	 * @throws IllegalArgumentException if there is none
	 */
	Access named(String username) {
		return this.accounts.stream()
			.filter(account -> account.username().equals(username))
			.findFirst()
			.map(account -> new Access(account.id(), username, account.name(), Set.of(account.role()),
					given(account.division()).map(DivisionCode::new).orElse(null),
					given(account.organization()).orElse(null)))
			.orElseThrow(() -> new IllegalArgumentException("no account " + username));
	}

	private static Optional<String> given(@Nullable String text) {
		return Optional.ofNullable(text).filter(Predicate.not(String::isEmpty));
	}

	private static List<Account> load() {
		try (Reader file = ReferenceLists.open("demo-accounts.csv")) {
			return Table.read(file, List.of("username", "name", "role", "division", "organization"),
					row -> new Account(row.require("username"), row.require("name"),
							Role.ofCode(row.require("role")).orElseThrow(), row.get("division"),
							row.get("organization")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Account(String username, String name, Role role, @Nullable String division,
			@Nullable String organization) {

		/** The one that the realm gives it, so that people find their own cases. */
		String id() {
			return UUID.nameUUIDFromBytes(("demo:" + this.username).getBytes(StandardCharsets.UTF_8)).toString();
		}

	}

}
