package org.wushe.exchange.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.Csv;
import org.wushe.exchange.Encoding;
import org.wushe.exchange.hsds.HsdsPackage.Item;
import org.wushe.identity.DomainRefusal;

/**
 * Reads a tabular package of HSDS: a zip of the standard's tables, put together to
 * services and organisations with all that refers to them. What refers to nothing in the
 * package is kept as rows.
 */
@Component
public class TabularReader {

	private static final long MOST_BYTES = 200L << 20;

	private static final int MOST_ROWS = 200_000;

	private static final int MOST_ENTRIES = 1000;

	/**
	 * Terms stand in attributes and changes in everything: whatever stood in these in
	 * turn could come to stand within itself, and is kept as a row.
	 */
	private static final Map<HsdsTable, Set<HsdsTable>> NOT_WITHIN = Map.of(HsdsTable.ATTRIBUTE,
			Set.of(HsdsTable.ATTRIBUTE, HsdsTable.TAXONOMY_TERM, HsdsTable.TAXONOMY, HsdsTable.METADATA),
			HsdsTable.METADATA, Set.of(HsdsTable.METADATA));

	/** Which objects a row of a table may belong to. */
	private static final Map<HsdsTable, List<HsdsTable>> PARENTS = parents();

	/** Row by id of each table, and where it stands. */
	private static final class Tables {

		private final Map<HsdsTable, Map<String, ObjectNode>> rows = new EnumMap<>(HsdsTable.class);

		private final Map<ObjectNode, String> places = new IdentityHashMap<>();

		private final Map<String, ObjectNode> byId = new HashMap<>();

		private final Map<ObjectNode, HsdsTable> kinds = new IdentityHashMap<>();

		private final Set<String> attached = new HashSet<>();

		Map<String, ObjectNode> of(HsdsTable table) {
			return this.rows.computeIfAbsent(table, any -> new LinkedHashMap<>());
		}

		Optional<ObjectNode> find(HsdsTable table, ObjectNode row, String reference) {
			return Nodes.text(row, reference).map(id -> of(table).get(id));
		}

		/** Says that the row stands within another. */
		void attach(HsdsTable table, ObjectNode row) {
			this.attached.add(table + Nodes.text(row, "id").orElse(""));
		}

		boolean isAttached(HsdsTable table, ObjectNode row) {
			return this.attached.contains(table + Nodes.text(row, "id").orElse(""));
		}

	}

	/**
	 * @throws DomainRefusal if it is no such package, or too large
	 */
	public HsdsPackage read(InputStream file) {
		Tables tables = new Tables();
		try (ZipInputStream zip = new ZipInputStream(file)) {
			long left = MOST_BYTES;
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MOST_ENTRIES) {
					throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "exchange.refused.too-many", MOST_ENTRIES);
				}
				Optional<HsdsTable> table = HsdsTable.ofFile(entry.getName());
				byte[] bytes = table.isPresent() ? zip.readNBytes((int) left + 1) : new byte[0];
				left -= table.isPresent() ? bytes.length : zip.skip(left + 1);
				if (left < 0) {
					throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "exchange.refused.too-large", 200);
				}
				if (table.isPresent()) {
					read(table.get(), Encoding.decode(bytes), tables);
				}
			}
		}
		catch (ZipException ex) {
			throw DomainRefusal.invalid("file", "exchange.refused.zip");
		}
		catch (IOException ex) {
			throw DomainRefusal.invalid("file", "exchange.refused.unreadable");
		}
		if (tables.rows.isEmpty()) {
			throw DomainRefusal.invalid("file", "exchange.refused.no-tables");
		}
		return together(tables);
	}

	private static void read(HsdsTable table, String text, Tables tables) throws IOException {
		try (Csv csv = Csv.verbatim(new StringReader(text))) {
			Csv.Row head = csv.next();
			for (Csv.Row row = csv.next(); head != null && row != null; row = csv.next()) {
				if (tables.places.size() >= MOST_ROWS) {
					throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "exchange.refused.too-many", MOST_ROWS);
				}
				ObjectNode object = object(head.cells(), row.cells());
				String id = Nodes.text(object, "id").orElse("line " + row.line());
				tables.of(table).put(id, object);
				tables.byId.putIfAbsent(id, object);
				tables.kinds.put(object, table);
				tables.places.put(object, table.file() + ":" + row.line());
			}
		}
		catch (Csv.Unended ex) {
			throw DomainRefusal.invalid("file", "exchange.refused.unended", table.file(), ex.line());
		}
	}

	private static ObjectNode object(List<String> columns, List<String> cells) {
		ObjectNode object = Nodes.object();
		for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
			String column = columns.get(i).strip();
			String cell = cells.get(i);
			if (cell.isEmpty()) {
				continue;
			}
			object.put(column, cell);
			if (HsdsTable.isNumber(column)) {
				Nodes.number(object, column).ifPresent(number -> Nodes.number(object, column, number));
			}
		}
		return object;
	}

	private static HsdsPackage together(Tables tables) {
		tables.of(HsdsTable.TAXONOMY_TERM)
			.values()
			.forEach(term -> nest(tables, HsdsTable.TAXONOMY, term, "taxonomy_id", "taxonomy_detail"));
		tables.of(HsdsTable.ATTRIBUTE).values().forEach(attribute -> {
			if (belong(tables, HsdsTable.ATTRIBUTE, attribute,
					tables.byId.get(Nodes.text(attribute, "link_id").orElse("")))) {
				nest(tables, HsdsTable.TAXONOMY_TERM, attribute, "taxonomy_term_id", "taxonomy_term");
			}
		});
		tables.of(HsdsTable.METADATA)
			.values()
			.forEach(change -> belong(tables, HsdsTable.METADATA, change,
					tables.byId.get(Nodes.text(change, "resource_id").orElse(""))));
		PARENTS.forEach((table, parents) -> tables.of(table)
			.values()
			.forEach(row -> parents.forEach(
					parent -> belong(tables, table, row, tables.find(parent, row, parent.reference()).orElse(null)))));
		tables.of(HsdsTable.SERVICE_AT_LOCATION)
			.values()
			.forEach(place -> nest(tables, HsdsTable.LOCATION, place, "location_id", "location"));
		tables.of(HsdsTable.SERVICE)
			.values()
			.forEach(service -> nest(tables, HsdsTable.PROGRAM, service, "program_id", "program"));
		List<Item> services = new ArrayList<>();
		List<Item> organizations = new ArrayList<>();
		List<Item> rows = new ArrayList<>();
		tables.rows.forEach((table, all) -> all.values().forEach(row -> {
			String where = tables.places.getOrDefault(row, table.file());
			if (table == HsdsTable.SERVICE) {
				services.add(
						new Item(where, row, tables.find(HsdsTable.ORGANIZATION, row, "organization_id").orElse(null)));
			}
			else if (table == HsdsTable.ORGANIZATION) {
				organizations.add(new Item(where, row, null));
			}
			else if (!tables.isAttached(table, row)) {
				rows.add(new Item(where, row.put("table", table.name()), null));
			}
		}));
		return new HsdsPackage(services, organizations, rows);
	}

	/** Puts what a row refers to into it. */
	private static void nest(Tables tables, HsdsTable table, ObjectNode row, String reference, String field) {
		tables.find(table, row, reference).ifPresent(object -> {
			row.set(field, object);
			tables.attach(table, object);
		});
	}

	private static boolean belong(Tables tables, HsdsTable table, ObjectNode row, @Nullable ObjectNode parent) {
		if (parent == null || parent == row
				|| NOT_WITHIN.getOrDefault(table, Set.of()).contains(tables.kinds.get(parent))) {
			return false;
		}
		parent.withArray(table.list()).add(row);
		tables.attach(table, row);
		return true;
	}

	private static Map<HsdsTable, List<HsdsTable>> parents() {
		Map<HsdsTable, List<HsdsTable>> parents = new EnumMap<>(HsdsTable.class);
		List<HsdsTable> owners = List.of(HsdsTable.PHONE, HsdsTable.CONTACT, HsdsTable.LOCATION, HsdsTable.SERVICE,
				HsdsTable.ORGANIZATION, HsdsTable.SERVICE_AT_LOCATION);
		for (HsdsTable table : HsdsTable.values()) {
			List<HsdsTable> known = owners.stream()
				.filter(owner -> owner != table && table != HsdsTable.SERVICE
						&& table.columns().contains(owner.reference()))
				.filter(owner -> table != HsdsTable.SERVICE_AT_LOCATION || owner == HsdsTable.SERVICE)
				.toList();
			if (!known.isEmpty()) {
				parents.put(table, known);
			}
		}
		return parents;
	}

}
