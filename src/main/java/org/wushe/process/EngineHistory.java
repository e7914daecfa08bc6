package org.wushe.process;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The indices of the engine's records, which the engine begins anew each day or month and
 * never deletes.
 */
@Component
class EngineHistory {

	private static final Logger log = LoggerFactory.getLogger(EngineHistory.class);

	private static final Pattern DATED = Pattern.compile(".*_(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

	private final ElasticsearchClient elasticsearch;

	private final String prefix;

	EngineHistory(@Qualifier("patient") ElasticsearchClient elasticsearch,
			@Value("${wushe.zeebe.index-prefix}") String prefix) {
		this.elasticsearch = elasticsearch;
		this.prefix = prefix;
	}

	/** Deletes the indices that hold nothing from that time or later. */
	void deleteBefore(Instant time) throws IOException {
		LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
		List<String> old = this.elasticsearch.indices()
			.get(request -> request.index(this.prefix + "_*").ignoreUnavailable(true).allowNoIndices(true))
			.indices()
			.keySet()
			.stream()
			.filter(index -> lastDay(index).filter(last -> last.isBefore(day)).isPresent())
			.sorted()
			.toList();
		if (!old.isEmpty()) {
			this.elasticsearch.indices().delete(request -> request.index(old).ignoreUnavailable(true));
			log.info("Deleted old records of the engine: {}", old);
		}
	}

	/** The last day whose records the index may hold; empty if its name does not say. */
	static Optional<LocalDate> lastDay(String index) {
		Matcher dated = DATED.matcher(index);
		if (!dated.matches()) {
			return Optional.empty();
		}
		YearMonth month = YearMonth.of(Integer.parseInt(dated.group(1)), Integer.parseInt(dated.group(2)));
		String day = dated.group(3);
		return Optional.of((day != null) ? month.atDay(Integer.parseInt(day)) : month.atEndOfMonth());
	}

}
