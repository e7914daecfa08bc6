package org.wushe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
