package org.wushe.exchange.hsds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schemas and examples of HSDS 3.0, which lie beside the project and are no
 * part of it.
 */
public final class HsdsStandard {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

	private HsdsStandard() {
	}

	/** The folder; the test is skipped where it is absent. */
	public static Path folder() {
		Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
			.map(folder -> folder.resolve("shared/standards/hsds"))
			.filter(Files::isDirectory)
			.findFirst();
		Assumptions.assumeTrue(found.isPresent(), "skipped: ../shared/standards/hsds is not here");
		return found.orElseThrow();
	}

	public static ObjectNode example(String name) {
		return (ObjectNode) read(folder().resolve("examples").resolve(name));
	}

	/** The example as a tabular package. */
	public static byte[] tables() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out);
				Stream<Path> all = Files.list(folder().resolve("examples/csv"))) {
			for (Path file : all.toList()) {
				zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
				zip.write(Files.readAllBytes(file));
			}
		}
		return out.toByteArray();
	}

	/**
	 * A tabular package of one's own.
	 * @param files what stands in each, by its name
	 */
	public static byte[] tables(Map<String, String> files) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	/**
	 * What breaks a schema, in words.
	 * @param name such as {@code service_list}
	 */
	public static List<String> problems(String name, JsonNode node) {
		return SCHEMAS.computeIfAbsent(name, HsdsStandard::schema)
			.validate(JSON.writeValueAsString(node), InputFormat.JSON,
					context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
			.stream()
			.map(Object::toString)
			.toList();
	}

	private static Schema schema(String name) {
		JsonNode schema = name.startsWith("taxonomy") ? tabular(name) : read(folder().resolve(name + ".json"));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(JSON.writeValueAsString(schema), InputFormat.JSON);
	}

	/** Terms and taxonomies have no schema of their own beside the tables. */
	private static JsonNode tabular(String name) {
		ObjectNode schema = (ObjectNode) read(folder().resolve("tabular.json")).at("/properties/" + name + "/items");
		((ObjectNode) schema.get("properties")).remove("metadata");
		return schema;
	}

	/** The schema itself; of {@code tabular}, all tables. */
	public static JsonNode schemaOf(String name) {
		return read(folder().resolve(name + ".json"));
	}

	private static JsonNode read(Path file) {
		try {
			return JSON.readTree(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
