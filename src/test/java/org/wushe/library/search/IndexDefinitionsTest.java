package org.wushe.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndexDefinitionsTest {

	static Stream<Arguments> indices() {
		return Stream.of(Arguments.of(OfferingIndex.ALIAS, OfferingDocument.class),
				Arguments.of(ResourceIndex.ALIAS, ResourceDocument.class),
				Arguments.of(ProjectIndex.ALIAS, ProjectDocument.class),
				Arguments.of(OrganizationIndex.ALIAS, OrganizationDocument.class));
	}

	@ParameterizedTest
	@MethodSource("indices")
	void everyIndexReadsChineseInPairsAndKnowsTheFieldsOfItsDocumentsAndNoOthers(String alias, Class<?> document)
			throws Exception {
		CreateIndexRequest request = IndexDefinition.of(alias).index("one").build();

		assertThat(Objects.requireNonNull(Objects.requireNonNull(request.settings()).analysis()).analyzer())
			.containsKey("cjk_pairs");
		assertThat(Objects.requireNonNull(request.mappings()).properties().keySet()).isEqualTo(fields(document));
	}

	/** Whatever is asked for a need is of one category or of its neighbours. */
	@Test
	void servicesOfACategoryLieTogether() throws Exception {
		CreateIndexRequest request = IndexDefinition.of(OfferingIndex.ALIAS).index("one").build();

		assertThat(Objects.requireNonNull(Objects.requireNonNull(request.settings()).sort()).field())
			.containsExactly("category");
	}

	private static Set<String> fields(Class<?> document) {
		return Arrays.stream(document.getRecordComponents())
			.map(RecordComponent::getName)
			.filter(name -> !ignored(document, name))
			.collect(Collectors.toSet());
	}

	private static boolean ignored(Class<?> document, String name) {
		try {
			return document.getDeclaredField(name).isAnnotationPresent(JsonIgnore.class);
		}
		catch (NoSuchFieldException ex) {
			throw new AssertionError(ex);
		}
	}

}
