package org.wushe.library.search;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.convert.ConversionService;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;
import org.wushe.library.SearchUnavailable;
import org.wushe.library.Wanted;
import org.wushe.search.HangingElasticsearch;
import tools.jackson.databind.json.JsonMapper;

/** The library's questions to a server that takes them and answers none. */
@Timeout(60)
class HangingSearchTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@Test
	void aSearchServerThatHangsIsUnavailableForSearchAndMatching() throws Exception {
		try (HangingElasticsearch server = new HangingElasticsearch()) {
			new ApplicationContextRunner().withBean(JsonMapper.class, JsonMapper::shared)
				.withBean("conversionService", ConversionService.class, ApplicationConversionService::getSharedInstance)
				.withBean(Clock.class, Clock::systemUTC)
				.withUserConfiguration(Class.forName("org.wushe.search.ElasticsearchConfiguration"))
				.withPropertyValues("wushe.elasticsearch.url=" + server.url(), "wushe.elasticsearch.connect-timeout=1s",
						"wushe.elasticsearch.response-timeout=200ms", "wushe.elasticsearch.build-timeout=2m",
						"wushe.elasticsearch.asked-again-after=10s")
				.run(context -> assertUnavailable(context.getBean(ElasticsearchClient.class)));
		}
	}

	private static void assertUnavailable(ElasticsearchClient client) {
		OfferingReader reader = new OfferingReader(client, new IndexReader(client),
				new SparseSurroundings(Clock.systemUTC()));
		Wanted wanted = new Wanted("elderly-care.meals", "送餐", new DivisionCode("360702001001"), null, 70, Set.of(),
				Set.of(), Set.of(), Set.of(), TODAY);

		assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(() -> reader.browse(OfferingQuery.of("送餐"), "送餐",
				List.of(), LocalDateTime.of(2026, 11, 20, 9, 0), 0, 10));
		assertThatExceptionOfType(SearchUnavailable.class)
			.isThrownBy(() -> reader.shortlist(wanted, List.of(), List.of("elderly-care"), "送餐", 50, 20));
	}

}
