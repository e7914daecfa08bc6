package org.wushe.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wushe.library.OfferingSearch;
import org.wushe.needs.Need;
import org.wushe.needs.NeedReading;
import org.wushe.needs.NeedReadings;
import org.wushe.needs.WaitingNeeds;

/**
 * Reads what waiting needs speak of, each once by its sense: that takes the model
 * milliseconds, and of a county's needs minutes. To be called outside of a transaction,
 * which would last as long.
 */
@Service
public class ReadNeeds {

	/**
	 * So long it is found as it was read, though the words of offerings, which teach what
	 * single words mean, change all the time. What is judged is judged by what is known.
	 */
	private static final Duration FOUND_AS_READ = Duration.ofHours(1);

	private final WaitingNeeds waiting;

	private final NeedReadings readings;

	private final Lexicons lexicons;

	private final Senses senses;

	private final Clock clock;

	ReadNeeds(WaitingNeeds waiting, NeedReadings readings, Lexicons lexicons, Senses senses, Clock clock) {
		this.waiting = waiting;
		this.readings = readings;
		this.lexicons = lexicons;
		this.senses = senses;
		this.clock = clock;
	}

	/** Those that have to be read before it is known which of them speak of something. */
	public List<Need> unread(WaitingNeeds.Page page) {
		Instant since = this.lexicons.since();
		Instant old = this.clock.instant().minus(FOUND_AS_READ);
		Sense known = this.senses.known();
		return this.waiting.unread((known != null) ? known.learned() : null, since.isBefore(old) ? since : old, page);
	}

	/** What they speak of; what was read already is not read again. */
	public List<ReadNeed> read(List<Need> needs) {
		return read(needs, false);
	}

	/** The same, and by what is known now they are found from now on. */
	public List<ReadNeed> readAnew(List<Need> needs) {
		return read(needs, true);
	}

	private List<ReadNeed> read(List<Need> needs, boolean anew) {
		Lexicon lexicon = this.lexicons.current();
		Sense known = this.senses.known();
		Map<UUID, List<Double>> before = this.readings.weights(needs.stream().map(Need::id).toList(),
				(known != null) ? known.learned() : "");
		List<ReadNeed> all = new ArrayList<>();
		List<NeedReading> kept = new ArrayList<>();
		for (Need need : needs) {
			List<Double> weights = before.get(need.id());
			Map<String, Double> sense = sense(known, need, weights);
			ReadNeed read = new ReadNeed(need, Lexicons.meaning(lexicon, need, sense));
			all.add(read);
			if (anew || weights == null) {
				kept.add(reading(known, read, sense.values()));
			}
		}
		if (!kept.isEmpty()) {
			this.readings.keep(kept);
		}
		return all;
	}

	private Map<String, Double> sense(@Nullable Sense known, Need need, @Nullable List<Double> weights) {
		if (known == null) {
			return Map.of();
		}
		return (weights != null) ? known.evidence(weights) : this.senses.evidence(known, need.description());
	}

	/** What the model could not read just now it is asked again. */
	private static NeedReading reading(@Nullable Sense known, ReadNeed read, Collection<Double> weights) {
		return new NeedReading(read.need().id(), (known != null && !weights.isEmpty()) ? known.learned() : "",
				List.copyOf(weights), read.need().categoryCode(),
				read.meaning()
					.entrySet()
					.stream()
					.filter(each -> each.getValue() >= OfferingSearch.LIKELY)
					.map(Map.Entry::getKey)
					.sorted()
					.toList());
	}

}
