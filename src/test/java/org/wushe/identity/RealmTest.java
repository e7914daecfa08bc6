package org.wushe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {

	private static JsonNode realm;

	private static JsonNode people;

	@BeforeAll
	static void read() throws IOException {
		try (InputStream in = resource("/keycloak/wushe-realm.json")) {
			realm = JsonMapper.shared().readTree(in);
		}
		try (InputStream in = resource("/keycloak/demo-people.json")) {
			people = JsonMapper.shared().readTree(in).get("users");
		}
	}

	@Test
	void everyRoleIsARealmRole() {
		assertThat(realm.at("/roles/realm").valueStream().map(role -> role.get("name").asString()))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::code).toList());
	}

	@Test
	void everyRoleHasADemoAccount() throws IOException {
		assertThat(rows("demo-accounts.csv").stream().map(row -> row.get("role")))
			.containsAll(Arrays.stream(Role.values()).map(Role::code).toList());
	}

	@Test
	void theDemoAccountsAreTheUsersOfTheRealm() throws IOException {
		Map<String, String> attributes = new HashMap<>();
		realm.get("groups").forEach(group -> collect(group, "", attributes));
		List<Map<String, String>> users = new ArrayList<>();
		people.forEach(user -> users.add(account(user, attributes)));
		assertThat(users).containsExactlyInAnyOrderElementsOf(rows("demo-accounts.csv"));
	}

	@Test
	void theDemoKnowsItsAccountsByTheirIds() {
		assertThat(people).isNotEmpty().allSatisfy(user -> {
			byte[] name = ("demo:" + user.get("username").asString()).getBytes(StandardCharsets.UTF_8);
			assertThat(user.get("id").asString()).isEqualTo(UUID.nameUUIDFromBytes(name).toString());
		});
	}

	@Test
	void everyDemoAccountBelongsToADemoOrganizationOrToNone() throws IOException {
		List<String> organizations = rows("demo-organizations.csv").stream().map(row -> row.get("code")).toList();
		assertThat(organizations).doesNotHaveDuplicates();
		assertThat(rows("demo-accounts.csv").stream().map(row -> row.get("organization"))).allSatisfy(code -> {
			if (!code.isEmpty()) {
				assertThat(organizations).contains(code);
			}
		});
	}

	@Test
	void theRealmOfAnInstallationBringsNobodyWhosePasswordIsKnown() {
		assertThat(realm.has("users")).isFalse();
	}

	@Test
	void whoSignsInAtAnInstallationDoesSoOnItsOwnPageAndReturnsToItsOwnAddress() {
		assertThat(realm.get("clients").valueStream()).isNotEmpty().allSatisfy(client -> {
			assertThat(client.get("publicClient").asBoolean()).isFalse();
			assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
			assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
			assertThat(client.get("redirectUris").valueStream().map(JsonNode::asString))
				.containsExactly("${WUSHE_URL:http://localhost:8080}/*");
		});
	}

	@Test
	void theLoginPageSpeaksChineseUnlessAskedOtherwise() {
		assertThat(realm.get("internationalizationEnabled").asBoolean()).isTrue();
		assertThat(realm.get("defaultLocale").asString()).isEqualTo("zh-CN");
		assertThat(realm.get("displayName").asString()).isEqualTo("五社通");
	}

	private static void collect(JsonNode group, String parent, Map<String, String> attributes) {
		String path = parent + "/" + group.get("name").asString();
		JsonNode own = group.path("attributes");
		own.propertyNames().forEach(name -> attributes.put(path + "#" + name, own.get(name).get(0).asString()));
		group.path("subGroups").forEach(child -> collect(child, path, attributes));
	}

	private static Map<String, String> account(JsonNode user, Map<String, String> attributes) {
		String username = user.get("username").asString();
		assertThat(user.at("/credentials/0/value").asString()).isEqualTo(username + "-demo");
		List<String> groups = user.path("groups").valueStream().map(JsonNode::asString).toList();
		return Map.of("username", username, "name", user.get("firstName").asString(), "role",
				user.at("/realmRoles/0").asString(), "division", attribute(groups, "division_code", attributes),
				"organization", attribute(groups, "org_code", attributes));
	}

	private static String attribute(List<String> groups, String name, Map<String, String> attributes) {
		return groups.stream()
			.map(group -> attributes.getOrDefault(group + "#" + name, ""))
			.filter(value -> !value.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static List<Map<String, String>> rows(String file) throws IOException {
		try (InputStream in = resource("/basedata/" + file)) {
			List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			String[] names = lines.getFirst().split(",");
			return lines.stream().skip(1).map(line -> {
				String[] values = line.split(",", -1);
				Map<String, String> row = new HashMap<>();
				for (int i = 0; i < names.length; i++) {
					row.put(names[i], values[i]);
				}
				return row;
			}).toList();
		}
	}

	private static InputStream resource(String name) {
		InputStream in = RealmTest.class.getResourceAsStream(name);
		assertThat(in).as(name).isNotNull();
		return in;
	}

}
