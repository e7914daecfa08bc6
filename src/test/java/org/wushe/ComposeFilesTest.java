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
