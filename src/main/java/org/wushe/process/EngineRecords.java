package org.wushe.process;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The records that the engine exports to Elasticsearch. */
@Component
class EngineRecords {

	static final int PAGE = 1000;

	private static final int LONGEST_PATH = 5000;

	private static final Query WITHDRAWN_TASKS = all(term("intent", "ELEMENT_TERMINATED"),
			term("value.bpmnElementType", "USER_TASK"));

	private static final Query INCIDENTS = all(term("valueType", "INCIDENT"), terms("intent", "CREATED", "RESOLVED"));

	private final ElasticsearchClient elasticsearch;

	private final ElasticsearchClient patient;

	private final String prefix;

	EngineRecords(ElasticsearchClient elasticsearch, @Qualifier("patient") ElasticsearchClient patient,
			@Value("${wushe.zeebe.index-prefix}") String prefix) {
		this.elasticsearch = elasticsearch;
		this.patient = patient;
		this.prefix = prefix;
	}

	/**
	 * Tasks that were cut short, incidents that came and went; the earliest first.
	 * @param positions what has been read of each partition
	 */
	List<ExportedRecord> after(Map<Integer, Long> positions) throws IOException {
		return search(this.elasticsearch, List.of(indices("process-instance"), indices("incident")),
				all(any(WITHDRAWN_TASKS, INCIDENTS), beyond(positions)), PAGE);
	}

	/** Beginnings and ends of a process's instances; the earliest first. */
	List<ExportedRecord> instances(String processId, Map<Integer, Long> positions) throws IOException {
		return search(this.patient, List.of(indices("process-instance")),
				all(term("value.bpmnProcessId", processId), term("value.bpmnElementType", "PROCESS"),
						terms("intent", "ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED"),
						beyond(positions)),
				PAGE);
	}

	/** Beginnings and ends of these instances, as far as they are known. */
	List<ExportedRecord> instances(Collection<Long> keys) throws IOException {
		List<FieldValue> values = keys.stream().map(FieldValue::of).toList();
		return search(this.elasticsearch, List.of(indices("process-instance")),
				all(Query.of(query -> query.terms(terms -> terms.field("key").terms(some -> some.value(values)))),
						term("value.bpmnElementType", "PROCESS"),
						terms("intent", "ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED")),
				2 * keys.size());
	}

	/** Everything that happened in an instance, and the beginnings of those it called. */
	List<ExportedRecord> path(long processInstanceKey) throws IOException {
		return search(
				this.elasticsearch, List.of(indices("process-instance")), any(
						all(term("value.processInstanceKey", processInstanceKey),
								terms("intent", "ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED",
										"SEQUENCE_FLOW_TAKEN")),
						all(term("value.parentProcessInstanceKey", processInstanceKey),
								term("value.bpmnElementType", "PROCESS"), term("intent", "ELEMENT_ACTIVATED"))),
				LONGEST_PATH);
	}

	/** The instance that called this one. */
	Optional<Long> parent(long processInstanceKey) throws IOException {
		return search(this.elasticsearch, List.of(indices("process-instance")), all(term("key", processInstanceKey)), 1)
			.stream()
			.map(entry -> entry.value().parentProcessInstanceKey())
			.filter(parent -> parent > 0)
			.findFirst();
	}

	private static List<ExportedRecord> search(ElasticsearchClient client, List<String> indices, Query query, int size)
			throws IOException {
		return client
			.search(request -> request.index(indices)
				.ignoreUnavailable(true)
				.allowNoIndices(true)
				.query(query)
				.size(size)
				.trackTotalHits(total -> total.enabled(false))
				.sort(sort -> sort
					.field(field -> field.field("position").order(SortOrder.Asc).unmappedType(FieldType.Long))),
					ExportedRecord.class)
			.hits()
			.hits()
			.stream()
			.map(Hit::source)
			.map(Objects::requireNonNull)
			.toList();
	}

	private String indices(String type) {
		return "%s_%s_*".formatted(this.prefix, type);
	}

	private static Query beyond(Map<Integer, Long> positions) {
		BoolQuery.Builder beyond = new BoolQuery.Builder();
		positions
			.forEach((partition, position) -> beyond.should(all(term("partitionId", partition), Query.of(query -> query
				.range(range -> range.number(number -> number.field("position").gt(position.doubleValue())))))));
		List<FieldValue> known = positions.keySet().stream().map(FieldValue::of).toList();
		beyond.should(Query.of(query -> query.bool(unknown -> unknown.mustNot(Query
			.of(seen -> seen.terms(terms -> terms.field("partitionId").terms(values -> values.value(known))))))));
		return Query.of(query -> query.bool(beyond.minimumShouldMatch("1").build()));
	}

	private static Query all(Query... conditions) {
		return Query.of(query -> query.bool(bool -> bool.filter(List.of(conditions))));
	}

	private static Query any(Query... conditions) {
		return Query.of(query -> query.bool(bool -> bool.should(List.of(conditions)).minimumShouldMatch("1")));
	}

	private static Query term(String field, String value) {
		return Query.of(query -> query.term(term -> term.field(field).value(value)));
	}

	private static Query term(String field, long value) {
		return Query.of(query -> query.term(term -> term.field(field).value(value)));
	}

	private static Query terms(String field, String... values) {
		List<FieldValue> all = Arrays.stream(values).map(FieldValue::of).toList();
		return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(all))));
	}

}
