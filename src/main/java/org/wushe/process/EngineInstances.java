package org.wushe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which instances of a process the engine has run, as far as its records reach. */
@Service
public class EngineInstances {

	private final EngineRecords records;

	EngineInstances(EngineRecords records) {
		this.records = records;
	}

	/**
	 * From when to when an instance ran.
	 *
	 * @param ended null while it runs
	 */
	public record Span(Instant begun, @Nullable Instant ended) {
	}

	/**
	 * By the key of the instance.
	 * @throws UncheckedIOException if Elasticsearch does not answer
	 */
	public Map<Long, Span> of(String processId) {
		Map<Long, Span> spans = new HashMap<>();
		Map<Integer, Long> positions = new HashMap<>();
		List<ExportedRecord> page;
		do {
			page = page(processId, positions);
			page.forEach(entry -> {
				positions.merge(entry.partitionId(), entry.position(), Math::max);
				spans.merge(entry.key(), span(entry), EngineInstances::join);
			});
		}
		while (page.size() == EngineRecords.PAGE);
		return spans;
	}

	/**
	 * Those of them that began and have not ended. Of what is so old that the records do
	 * not reach back to it, nothing is said.
	 * @param keys some hundreds at most
	 * @throws UncheckedIOException if Elasticsearch does not answer
	 */
	public Set<Long> running(Collection<Long> keys) {
		if (keys.isEmpty()) {
			return Set.of();
		}
		Map<Long, Span> spans = new HashMap<>();
		try {
			this.records.instances(keys).forEach(entry -> spans.merge(entry.key(), span(entry), EngineInstances::join));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return spans.entrySet()
			.stream()
			.filter(span -> span.getValue().ended() == null)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private List<ExportedRecord> page(String processId, Map<Integer, Long> positions) {
		try {
			return this.records.instances(processId, positions);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Span span(ExportedRecord entry) {
		return entry.intent().equals("ELEMENT_ACTIVATED") ? new Span(entry.at(), null)
				: new Span(entry.at(), entry.at());
	}

	private static Span join(Span one, Span two) {
		return new Span(one.begun().isBefore(two.begun()) ? one.begun() : two.begun(),
				(one.ended() != null) ? one.ended() : two.ended());
	}

}
