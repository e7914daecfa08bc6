package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublicFaceTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Test
	void nobodysNamesAndNumbersAreForEverybody() {
		ObjectNode shown = PublicFace.of(HsdsTable.SERVICE, object("""
				{"id": "s", "name": "助餐", "assurer_email": "wen@example.org", "phones": [
				   {"id": "p1", "number": "0797-5550100"}, {"id": "p2", "number": "138-5550101", "contact_id": "c"}],
				 "contacts": [{"id": "c", "name": "文静", "phones": [{"id": "p2", "number": "138-5550101"}]}],
				 "metadata": [{"id": "m", "updated_by": "文静"}],
				 "service_at_locations": [{"id": "l", "contact_id": "c", "location": {"id": "o",
				   "phones": [{"id": "p3", "number": "138-5550102", "contact_id": "c"}],
				   "addresses": [{"id": "a", "attention": "文静", "city": "赣州市"}]}}]}"""));
		assertThat(shown).isEqualTo(object("""
				{"id": "s", "name": "助餐", "phones": [{"id": "p1", "number": "0797-5550100"}],
				 "service_at_locations": [{"id": "l", "location": {"id": "o",
				   "addresses": [{"id": "a", "city": "赣州市"}]}}]}"""));
	}

	@Test
	void whatTheStandardDoesNotKnowIsForNobody() {
		ObjectNode shown = PublicFace.of(HsdsTable.SERVICE, object("""
				{"id": "s", "manager": "文静", "department": "前台", "staff": [{"name": "文静"}], "keeper": {"name": "文静"},
				 "name": {"of": "文静"}, "languages": ["文静", {"id": "l", "name": "客家话", "speaker": "文静"}],
				 "organization": {"id": "o", "name": "服务社", "chair": "文静"},
				 "attributes": [{"id": "t", "taxonomy_term": {"id": "x", "name": "助餐", "by": "文静",
				   "taxonomy_detail": {"id": "y", "name": "分类", "by": "文静"}}}]}"""));
		assertThat(shown).isEqualTo(object("""
				{"id": "s", "languages": [{"id": "l", "name": "客家话"}], "organization": {"id": "o", "name": "服务社"},
				 "attributes": [{"id": "t", "taxonomy_term": {"id": "x", "name": "助餐",
				   "taxonomy_detail": {"id": "y", "name": "分类"}}}]}"""));
	}

	@Test
	void aPersonsPhoneIsNotTheServicesThoughItsRowNamesBoth() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> file : Map
				.of("services.csv", "id,name\ns,one\n", "contacts.csv", "id,service_id,name\nc,s,文静\n", "phones.csv",
						"id,service_id,contact_id,number\np,s,c,138-5550101\nq,s,,0797-5550100\n")
				.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		ObjectNode service = new TabularReader().read(new ByteArrayInputStream(out.toByteArray()))
			.services()
			.getFirst()
			.node();
		assertThat(service.get("phones")).hasSize(2);
		assertThat(PublicFace.of(HsdsTable.SERVICE, service).toString()).contains("0797-5550100")
			.doesNotContain("138-5550101", "文静");
	}

	@Test
	void nothingElseOfTheExampleIsLost() {
		ObjectNode example = HsdsStandard.example("service_full.json");
		ObjectNode shown = PublicFace.of(HsdsTable.SERVICE, example.deepCopy());
		assertThat(HsdsStandard.problems("service", shown)).isEmpty();
		assertThat(Lost.of(example, shown))
			.allMatch(lost -> lost.matches("(?s).*(/contacts/|/metadata/|assurer_email|attention|contact_id).*"));
	}

	private static ObjectNode object(String text) {
		return (ObjectNode) JSON.readTree(text);
	}

}
