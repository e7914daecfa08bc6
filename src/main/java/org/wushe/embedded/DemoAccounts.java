package org.wushe.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * The accounts of the realm that the embedded Keycloak imports.
 */
record DemoAccounts(List<Account> accounts) {

	record Account(String name, String password, String role) {
	}

	static DemoAccounts ofRealm() {
		try {
			return of(KeycloakServer.realm());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DemoAccounts of(JsonNode realm) {
		Map<String, String> roles = new HashMap<>();
		for (JsonNode role : realm.path("roles").path("realm")) {
			String name = role.path("name").asString();
			roles.put(name, (role.path("description").asString("") + " " + name).strip());
		}
		List<Account> accounts = new ArrayList<>();
		for (JsonNode user : realm.path("users")) {
			for (JsonNode credential : user.path("credentials")) {
				String role = user.path("realmRoles").path(0).asString("");
				accounts.add(new Account(user.path("username").asString(), credential.path("value").asString(),
						roles.getOrDefault(role, role)));
			}
		}
		return new DemoAccounts(accounts);
	}

}
