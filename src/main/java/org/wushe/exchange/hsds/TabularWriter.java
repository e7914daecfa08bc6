package org.wushe.exchange.hsds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes objects as a tabular package. What stands in several places is one row that
 * refers to all of them.
 */
final class TabularWriter {

	/**
	 * The fields of an object that hold one of another table, and how it is referred to.
	 */
	static final Map<String, HsdsTable> SINGLE = Map.of("organization", HsdsTable.ORGANIZATION, "program",
			HsdsTable.PROGRAM, "location", HsdsTable.LOCATION, "taxonomy_term", HsdsTable.TAXONOMY_TERM,
			"taxonomy_detail", HsdsTable.TAXONOMY);

	private final Map<HsdsTable, Map<String, Map<String, String>>> rows = new EnumMap<>(HsdsTable.class);

	/** Adds an object and all that stands in it. */
	void add(HsdsTable table, ObjectNode object) {
		add(table, object, null, null);
	}

	private void add(HsdsTable table, ObjectNode object, @Nullable HsdsTable parent, @Nullable ObjectNode within) {
		String id = Nodes.text(object, "id").orElse("");
		Map<String, String> row = this.rows.computeIfAbsent(table, any -> new LinkedHashMap<>())
			.computeIfAbsent(id, any -> new HashMap<>());
		for (String column : table.columns()) {
			JsonNode value = object.get(column);
			if (value != null && value.isValueNode() && !value.isNull()) {
				row.putIfAbsent(column, value.asString());
			}
		}
		if (parent != null && within != null) {
			refer(table, row, parent, Nodes.text(within, "id").orElse(""));
		}
		for (Map.Entry<String, JsonNode> field : object.properties()) {
			if (field.getValue() instanceof ObjectNode single && SINGLE.containsKey(field.getKey())) {
				HsdsTable of = SINGLE.get(field.getKey());
				row.putIfAbsent(of.reference(), Nodes.text(single, "id").orElse(""));
				add(of, single, null, null);
			}
			else if (field.getValue() instanceof ArrayNode list) {
				HsdsTable.ofList(field.getKey())
					.ifPresent(
							of -> Nodes.objects(object, field.getKey()).forEach(each -> add(of, each, table, object)));
			}
		}
	}

	private static void refer(HsdsTable table, Map<String, String> row, HsdsTable parent, String id) {
		switch (table) {
			case ATTRIBUTE -> {
				row.putIfAbsent("link_id", id);
				row.putIfAbsent("link_entity", parent.entity());
			}
			case METADATA -> {
				row.putIfAbsent("resource_id", id);
				row.putIfAbsent("resource_type", parent.entity());
			}
			default -> {
				if (table.columns().contains(parent.reference())) {
					row.putIfAbsent(parent.reference(), id);
				}
			}
		}
	}

	/** Writes the zip; the stream stays open. */
	void write(OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (HsdsTable table : HsdsTable.values()) {
			Map<String, Map<String, String>> all = this.rows.getOrDefault(table, Map.of());
			if (!all.isEmpty()) {
				zip.putNextEntry(new ZipEntry(table.file()));
				zip.write(line(table.columns()));
				for (Map<String, String> row : all.values()) {
					zip.write(line(table.columns().stream().map(column -> row.getOrDefault(column, "")).toList()));
				}
				zip.closeEntry();
			}
		}
		zip.finish();
	}

	private static byte[] line(List<String> cells) {
		return cells.stream()
			.map(TabularWriter::quoted)
			.collect(Collectors.joining(",", "", "\r\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String quoted(String cell) {
		return cell.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0) ? '"' + cell.replace("\"", "\"\"") + '"'
				: cell;
	}

}
