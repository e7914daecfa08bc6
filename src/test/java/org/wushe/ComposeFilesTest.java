package org.wushe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The container set-ups say the same as the application's own settings. */
class ComposeFilesTest {

	private static final Path DOCKER = Path.of("docker");

	/**
	 * Settings of the frameworks that the files may use although application.yaml does
	 * not name them.
	 */
	private static final Set<String> FRAMEWORK_SETTINGS = Set.of("spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password", "spring.flyway.url", "spring.flyway.user", "spring.flyway.password",
			"wushe.privacy.key-file");

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void everyVariableOfTheApplicationIsOneOfItsSettings(String file) throws Exception {
		Set<String> known = new TreeSet<>();
		FRAMEWORK_SETTINGS.forEach(key -> known.add(environmentForm(key)));
		applicationSettings().keySet().forEach(key -> known.add(environmentForm(key)));
		services(file).forEach((name, service) -> {
			if (name.startsWith("wushe")) {
				assertThat(known).as(name).containsAll(environment(service).keySet());
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void everyAddressNamesAServiceAndThePortItListensOn(String file) throws Exception {
		Map<String, Map<String, Object>> services = services(file);
		Map<String, Integer> ports = Map.of("postgres", 5432, "elasticsearch", 9200, "zeebe", 26500, "keycloak",
				portOf((String) applicationSettings().get("wushe.keycloak.url")));
		Map<String, Object> application = environment(
				services.getOrDefault("wushe", services.getOrDefault("wushe-1", Map.of())));
		for (String variable : List.of("SPRING_DATASOURCE_URL", "SPRING_FLYWAY_URL", "WUSHE_ZEEBE_ADDRESS",
				"WUSHE_ELASTICSEARCH_URL", "WUSHE_KEYCLOAK_INTERNAL_URL")) {
			for (String one : ((String) application.get(variable)).split(",")) {
				String address = one.replaceFirst("^jdbc:[a-z]+:", "http:");
				String host = java.net.URI.create(address).getHost();
				assertThat(hosts(services)).as(variable).contains(host);
				assertThat(portOf(address)).as(variable).isEqualTo(ports.get(host.replaceFirst("-\\d$", "")));
			}
		}
		assertThat(environment(services.get("keycloak"))).containsEntry("KC_HTTP_PORT",
				String.valueOf(ports.get("keycloak")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void everyPublishedPortIsTheOneThatBrowsersAreSentTo(String file) throws Exception {
		String application = String.valueOf(applicationSettings().get("server.port"));
		String keycloak = String.valueOf(portOf((String) applicationSettings().get("wushe.keycloak.url")));
		Map<String, String> expected = Map.of("keycloak", "127.0.0.1:%1$s:%1$s".formatted(keycloak),
				file.contains("cluster") ? "proxy" : "wushe", "127.0.0.1:%1$s:%1$s".formatted(application));
		Map<String, String> published = new TreeMap<>();
		services(file).forEach(
				(name, service) -> list(service.get("ports")).forEach(port -> published.put(name, port.toString())));
		assertThat(published).as("nothing else is open, and nothing beyond this machine").isEqualTo(expected);
		Map<String, String> defaults = defaults(file);
		assertThat(defaults).containsEntry("KEYCLOAK_URL", "http://localhost:" + keycloak)
			.containsEntry("WUSHE_URL", "http://localhost:" + application);
		assertThat(Files.readAllLines(DOCKER.resolve(".env.example")))
			.contains("KEYCLOAK_URL=" + defaults.get("KEYCLOAK_URL"), "WUSHE_URL=" + defaults.get("WUSHE_URL"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void theExampleSetsNothingThatNobodyReads(String file) throws Exception {
		String compose = Files.readString(DOCKER.resolve(file));
		assertThat(Files.readAllLines(DOCKER.resolve(".env.example"))).filteredOn(line -> line.contains("="))
			.filteredOn(line -> !line.startsWith("#"))
			.map(line -> line.substring(0, line.indexOf('=')))
			.isNotEmpty()
			.allSatisfy(name -> assertThat(compose).containsPattern("\\$\\{" + name + "[:}]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void theServersAreGivenNoVariableThatTheyDoNotKnow(String file) throws Exception {
		Map<String, Pattern> known = Map.of("postgres",
				Pattern.compile("POSTGRES_(PASSWORD|INITDB_ARGS)|(WUSHE_OWNER|WUSHE_APP|KEYCLOAK_DB)_PASSWORD"),
				"zeebe", Pattern.compile("ZEEBE_BROKER_(CLUSTER|NETWORK|EXPORTERS_ELASTICSEARCH)_[A-Z_]+"),
				"elasticsearch", Pattern.compile("[a-z]+(\\.[a-z_]+)+|ES_JAVA_OPTS"), "keycloak",
				Pattern.compile("KC_[A-Z_]+|WUSHE_WEB_SECRET|WUSHE_URL"));
		String init = Files.readString(DOCKER.resolve("postgres/init.sh"));
		services(file).forEach((name, service) -> {
			Pattern names = known.get(name.replaceFirst("-\\d$", ""));
			if (names != null) {
				assertThat(environment(service).keySet()).as(name).allMatch(names.asMatchPredicate());
			}
		});
		assertThat(environment(services(file).get("postgres")).keySet())
			.filteredOn(name -> name.matches("WUSHE.*|KEY.*"))
			.isNotEmpty()
			.allSatisfy(name -> assertThat(init).contains("$" + name));
	}

	@Test
	void theImageListensWhereTheApplicationDoesAndOnEveryAddress() throws Exception {
		List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));
		Set<String> known = new TreeSet<>();
		applicationSettings().keySet().forEach(key -> known.add(environmentForm(key)));
		Map<String, String> given = new TreeMap<>();
		lines.stream()
			.filter(line -> line.startsWith("ENV "))
			.flatMap(line -> Pattern.compile("(\\w+)=(\\S+)").matcher(line).results())
			.forEach(found -> given.put(found.group(1), found.group(2)));
		assertThat(known).containsAll(given.keySet());
		assertThat(given).containsEntry("SERVER_ADDRESS", "0.0.0.0").containsEntry("WUSHE_EMBEDDED_ENABLED", "false");
		assertThat(lines).contains("EXPOSE " + applicationSettings().get("server.port"));
	}

	@Test
	void theProxyListensWhereItIsPublishedAndAsksWhatTheApplicationAnswers() throws Exception {
		String port = String.valueOf(applicationSettings().get("server.port"));
		assertThat(Files.readAllLines(DOCKER.resolve("haproxy/haproxy.cfg"))).map(String::strip)
			.contains("bind :" + port, "option httpchk GET /actuator/health/readiness");
		assertThat(applicationSettings()).containsEntry("management.endpoint.health.probes.enabled", true);
	}

	@Test
	void theClusterHasThreeBrokersThreeSearchNodesAndTwoApplicationNodesBehindAStickyProxy() throws Exception {
		Map<String, Map<String, Object>> services = services("compose.cluster.yaml");
		assertThat(services.keySet()).filteredOn(name -> name.startsWith("zeebe-")).hasSize(3);
		assertThat(services.keySet()).filteredOn(name -> name.startsWith("elasticsearch-")).hasSize(3);
		assertThat(environment(services.get("zeebe-1"))).containsEntry("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "3");
		List<String> nodes = services.keySet().stream().filter(name -> name.startsWith("wushe-")).toList();
		assertThat(nodes).hasSize(2);
		String proxy = Files.readString(DOCKER.resolve("haproxy/haproxy.cfg"));
		String port = String.valueOf(applicationSettings().get("server.port"));
		assertThat(nodes).allSatisfy(
				node -> assertThat(proxy).contains("server %s %s:%s cookie %s".formatted(node, node, port, node)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void everyMountedFileIsThere(String file) throws Exception {
		services(file).values()
			.stream()
			.flatMap(service -> list(service.get("volumes")).stream())
			.map(volume -> ((String) volume).split(":")[0])
			.filter(source -> source.startsWith("./"))
			.forEach(source -> assertThat(DOCKER.resolve(source)).exists());
	}

	@Test
	void theImagesAreTheVersionsThatTheEmbeddedDefaultRuns() throws Exception {
		String pom = Files.readString(Path.of("pom.xml"));
		for (String file : List.of("compose.yaml", "compose.cluster.yaml")) {
			services(file).forEach((name, service) -> {
				String server = name.replaceFirst("-\\d$", "");
				if (Set.of("zeebe", "elasticsearch", "keycloak", "postgres").contains(server)) {
					String version = ((String) service.get("image")).split(":")[1];
					assertThat(pom).containsPattern("<%s.server.version>%s(\\.0)?<".formatted(server, version));
				}
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void theRealmGetsEveryVariableThatItAsksFor(String file) throws Exception {
		Map<String, Object> given = environment(services(file).get("keycloak"));
		Matcher asked = Pattern.compile("\\$\\{(WUSHE_\\w+)")
			.matcher(Files.readString(DOCKER.resolve("keycloak/wushe-realm.json")));
		assertThat(asked.results().map(found -> found.group(1))).isNotEmpty().allMatch(given::containsKey);
	}

	@ParameterizedTest
	@ValueSource(strings = { "compose.yaml", "compose.cluster.yaml" })
	void theExampleNamesEveryVariableThatHasToBeChosen(String file) throws Exception {
		List<String> example = Files.readAllLines(DOCKER.resolve(".env.example"));
		Matcher asked = Pattern.compile("\\$\\{(\\w+):\\?").matcher(Files.readString(DOCKER.resolve(file)));
		assertThat(asked.results().map(found -> found.group(1))).isNotEmpty()
			.allSatisfy(name -> assertThat(example).anyMatch(line -> line.startsWith(name + "=")));
	}

	/** What variables are where nobody chooses them. */
	private static Map<String, String> defaults(String file) throws Exception {
		Map<String, String> defaults = new TreeMap<>();
		Pattern.compile("\\$\\{(\\w+):-([^}]*)}")
			.matcher(Files.readString(DOCKER.resolve(file)))
			.results()
			.forEach(found -> defaults.put(found.group(1), found.group(2)));
		return defaults;
	}

	/** The services and the names that several of them share. */
	private static Set<String> hosts(Map<String, Map<String, Object>> services) {
		Set<String> hosts = new TreeSet<>(services.keySet());
		services.values().forEach(service -> {
			if (service.get("networks") instanceof Map<?, ?> networks) {
				networks.values().forEach(network -> {
					if (network instanceof Map<?, ?> settings) {
						list(settings.get("aliases")).forEach(alias -> hosts.add(alias.toString()));
					}
				});
			}
		});
		return hosts;
	}

	private static int portOf(String address) {
		return java.net.URI.create(address).getPort();
	}

	private static String environmentForm(String key) {
		return key.replace('-', '_').replace('.', '_').toUpperCase(java.util.Locale.ROOT);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> services(String file) throws Exception {
		Map<String, Object> compose = new Yaml(new LoaderOptions()).load(Files.readString(DOCKER.resolve(file)));
		return new TreeMap<>((Map<String, Map<String, Object>>) compose.get("services"));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> environment(Map<String, Object> service) {
		return (Map<String, Object>) service.getOrDefault("environment", Map.of());
	}

	private static List<?> list(Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

	private static Map<String, Object> applicationSettings() throws Exception {
		Map<String, Object> settings = new TreeMap<>();
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("application",
				new FileSystemResource("src/main/resources/application.yaml"))) {
			for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
				settings.put(name, source.getProperty(name));
			}
		}
		return settings;
	}

}
