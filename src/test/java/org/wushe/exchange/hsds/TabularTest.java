package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.Csv;
import org.wushe.exchange.hsds.HsdsPackage.Item;
import org.wushe.identity.DomainRefusal;

class TabularTest {

	private final TabularReader reader = new TabularReader();

	@Test
	void theExamplesTablesAreOneServiceWithAllThatRefersToIt() throws IOException {
		HsdsPackage read = this.reader.read(new ByteArrayInputStream(HsdsStandard.tables()));
		assertThat(read.services()).singleElement().satisfies(service -> {
			assertThat(service.where()).isEqualTo("services.csv:2");
			assertThat(service.owner().get("name").asString()).isEqualTo("Example Organization Inc.");
			assertThat(service.node().get("minimum_age").isNumber()).isTrue();
			assertThat(service.node().at("/service_at_locations/0/location/addresses/0/city").asString())
				.isEqualTo("MyCity");
			assertThat(service.node().at("/phones/0/languages/0/name").asString()).isEqualTo("Urdu");
			assertThat(service.node().at("/description").asString()).as("to the last blank")
				.endsWith("circumstances. ");
			assertThat(HsdsStandard.problems("service", service.node())).isEmpty();
		});
		assertThat(read.organizations()).hasSize(1);
	}

	@Test
	void theExamplesTablesComeBackRowByRow() throws IOException {
		HsdsPackage read = this.reader.read(new ByteArrayInputStream(HsdsStandard.tables()));
		TabularWriter writer = new TabularWriter();
		read.organizations().forEach(item -> writer.add(HsdsTable.ORGANIZATION, item.node()));
		read.services().forEach(item -> writer.add(HsdsTable.SERVICE, item.node()));
		for (Item row : read.rows()) {
			writer.add(HsdsTable.valueOf(row.node().get("table").asString()), row.node());
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(out);
		Map<String, List<Map<String, String>>> before = tables(HsdsStandard.tables());
		Map<String, List<Map<String, String>>> after = tables(out.toByteArray());
		assertThat(before).hasSize(21);
		before.forEach((file, rows) -> assertThat(after.get(file)).as(file).containsExactlyInAnyOrderElementsOf(rows));
	}

	@ParameterizedTest
	@ValueSource(strings = { "service_full.json", "organization_full.json" })
	void anExampleGoesIntoTablesAndComesBackWithNothingLost(String example) throws IOException {
		ObjectNode object = HsdsStandard.example(example);
		boolean service = example.startsWith("service");
		TabularWriter writer = new TabularWriter();
		writer.add(service ? HsdsTable.SERVICE : HsdsTable.ORGANIZATION, object);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(out);
		HsdsPackage read = this.reader.read(new ByteArrayInputStream(out.toByteArray()));
		ObjectNode back = (service ? read.services() : read.organizations()).getFirst().node();
		if (service) {
			back.set("organization", read.organizations().getFirst().node());
		}
		else {
			back.withArray("services").add(read.services().getFirst().node());
		}
		assertThat(Lost.of(object, back)).isEmpty();
	}

	@Test
	void whatIsNoPackageIsRefused() throws IOException {
		for (byte[] file : List.of("no zip".getBytes(StandardCharsets.UTF_8),
				HsdsStandard.tables(Map.of("readme.txt", "x")))) {
			assertThat(catchRefusal(file)).isEqualTo("exchange.refused.no-tables");
		}
		assertThat(catchRefusal(HsdsStandard.tables(Map.of("services.csv", "id,name\n1,\"open"))))
			.isEqualTo("exchange.refused.unended");
	}

	@Test
	void whatRefersToEachOtherNeverStandsWithinItself() throws IOException {
		HsdsPackage read = this.reader.read(new ByteArrayInputStream(HsdsStandard.tables(Map.of("services.csv",
				"id,name\ns,one\n", "taxonomy_terms.csv", "id,name,taxonomy_id\nt1,one,x\nt2,two,x\n", "taxonomies.csv",
				"id,name\nx,all\n", "attributes.csv", """
						id,link_id,taxonomy_term_id
						same,t1,t1
						there,t1,t2
						back,t2,t1
						of-all,x,t1
						one,other,t1
						other,one,t1
						changed,change,t1
						good,s,t1
						""", "metadata.csv", """
						id,resource_id
						change,changed
						m1,m2
						m2,m1
						m3,t1
						"""))));
		ObjectNode service = read.services().getFirst().node();
		assertThat(service.at("/attributes/0/taxonomy_term/taxonomy_detail/name").asString()).isEqualTo("all");
		assertThat(service.at("/attributes/0/taxonomy_term/metadata/0/id").asString()).isEqualTo("m3");
		assertThat(service.toString()).contains("good").doesNotContain("same", "there", "back");
		assertThat(read.rows()).as("nothing is lost")
			.extracting(row -> row.node().get("id").asString())
			.containsExactlyInAnyOrder("same", "there", "back", "of-all", "one", "other", "changed", "m1", "m2", "t2");
		read.rows().forEach(row -> assertThat(row.node().toString()).isNotBlank());
	}

	@Test
	void whatIsNoTableCountsAsWell() throws IOException {
		ByteArrayOutputStream large = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(large)) {
			zip.putNextEntry(new ZipEntry("readme.txt"));
			byte[] piece = new byte[1 << 20];
			for (int i = 0; i < 201; i++) {
				zip.write(piece);
			}
		}
		assertThat(catchRefusal(large.toByteArray())).isEqualTo("exchange.refused.too-large");
		Map<String, String> many = new HashMap<>();
		for (int i = 0; i < 1001; i++) {
			many.put(i + ".txt", "");
		}
		assertThat(catchRefusal(HsdsStandard.tables(many))).isEqualTo("exchange.refused.too-many");
	}

	private String catchRefusal(byte[] file) {
		try {
			this.reader.read(new ByteArrayInputStream(file));
			return "";
		}
		catch (DomainRefusal refusal) {
			return refusal.messageKey();
		}
	}

	private static Map<String, List<Map<String, String>>> tables(byte[] file) throws IOException {
		Map<String, List<Map<String, String>>> tables = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Csv csv = Csv.verbatim(new StringReader(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
				List<String> head = csv.next().cells();
				List<Map<String, String>> rows = new ArrayList<>();
				for (Csv.Row row = csv.next(); row != null; row = csv.next()) {
					Map<String, String> cells = new HashMap<>();
					for (int i = 0; i < head.size(); i++) {
						cells.put(head.get(i), row.cells().get(i));
					}
					cells.values().removeIf(String::isEmpty);
					rows.add(cells);
				}
				tables.put(entry.getName(), rows);
			}
		}
		return tables;
	}

}
