package org.wushe.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wushe.matching.Lexicon.Sample;

/**
 * What whole sentences mean, by a language model in this process. What people say of
 * themselves stays in it: a sentence is kept neither in a file nor in a log, only the
 * figures of the last ones, under a digest. Where the model is switched off or does not
 * run, there is no sense in any sentence, and the lexicon reads alone.
 */
@Component
class Senses {

	/** Two kilobytes each; of those that wait it is kept elsewhere. */
	private static final int KEPT = 2_000;

	private static final Logger log = LoggerFactory.getLogger(Senses.class);

	/** So long a sentence that could not be read is not tried again. */
	private static final Duration REST = Duration.ofMinutes(5);

	private final Map<UUID, float[]> heard = new LinkedHashMap<>(256, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, float[]> eldest) {
			return size() > KEPT;
		}
	};

	private final Map<UUID, Instant> unread = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
			return size() > KEPT;
		}
	};

	private final Loading loading;

	private final Clock clock;

	private Map<String, float[]> samples = Map.of();

	private List<Sample> from = List.of();

	private boolean wanted;

	private Instant warned = Instant.MIN;

	private volatile @Nullable Model model;

	private volatile @Nullable Sense sense;

	@Autowired
	Senses(MatchingTerms terms, Clock clock) {
		this(terms, () -> SentenceModel.load()::vector, clock);
	}

	Senses(MatchingTerms terms, Loading loading, Clock clock) {
		this.wanted = terms.sentenceModel();
		this.loading = loading;
		this.clock = clock;
	}

	/** Gives sentences of like meaning like vectors, or fails to. */
	interface Model {

		float[] vector(String sentence);

	}

	/** Gets the model ready. */
	interface Loading {

		Model load() throws IOException;

	}

	/**
	 * Takes some seconds the first time, and little after that. What was learned before
	 * stays where it fails.
	 */
	synchronized void learn(List<Sample> known) {
		if (this.wanted && !this.from.equals(known)) {
			try {
				Model running = this.model;
				if (running == null) {
					running = load();
					this.model = running;
				}
				learn(known, running);
			}
			catch (IOException | LinkageError ex) {
				doWithout(ex);
			}
			catch (RuntimeException ex) {
				log.warn("What sentences mean is learned later", ex);
			}
		}
	}

	private Model load() throws IOException {
		try {
			return this.loading.load();
		}
		catch (RuntimeException ex) {
			throw new IOException(ex);
		}
	}

	private void learn(List<Sample> known, Model running) {
		Map<String, float[]> vectors = new HashMap<>();
		for (Sample sample : known) {
			float[] before = this.samples.get(sample.words());
			vectors.put(sample.words(), (before != null) ? before : running.vector(sample.words()));
		}
		this.sense = Sense.of(known, words -> Objects.requireNonNull(vectors.get(words)));
		this.samples = vectors;
		this.from = List.copyOf(known);
	}

	private synchronized void doWithout(Throwable reason) {
		if (this.wanted) {
			this.wanted = false;
			this.model = null;
			log.warn("The language model does not run here ({}): needs are read by single words alone",
					reason.toString());
		}
	}

	/**
	 * The logarithm of how likely each category is meant, up to one summand that is the
	 * same for all; empty if nothing was learned.
	 */
	Map<String, Double> evidence(String text) {
		Sense known = known();
		return (known != null) ? evidence(known, text) : Map.of();
	}

	/** By what sentences are read now; null if nothing was learned. */
	@Nullable Sense known() {
		return (this.model != null) ? this.sense : null;
	}

	/** The same by what was learned then. */
	Map<String, Double> evidence(Sense known, String text) {
		Model running = this.model;
		if (running == null || text.isBlank()) {
			return Map.of();
		}
		float[] vector = vector(running, text);
		return (vector != null) ? known.evidence(vector) : Map.of();
	}

	private float @Nullable [] vector(Model running, String text) {
		UUID digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
		synchronized (this.heard) {
			float[] before = this.heard.get(digest);
			if (before != null || rests(digest)) {
				return before;
			}
		}
		try {
			float[] vector = running.vector(text);
			synchronized (this.heard) {
				this.heard.put(digest, vector);
				this.unread.remove(digest);
			}
			return vector;
		}
		catch (LinkageError ex) {
			doWithout(ex);
		}
		catch (RuntimeException ex) {
			letRest(digest, ex);
		}
		return null;
	}

	private boolean rests(UUID digest) {
		Instant failed = this.unread.get(digest);
		return failed != null && failed.plus(REST).isAfter(this.clock.instant());
	}

	private void letRest(UUID digest, RuntimeException reason) {
		Instant now = this.clock.instant();
		synchronized (this.heard) {
			this.unread.put(digest, now);
			if (this.warned.isBefore(now.minus(REST))) {
				this.warned = now;
				log.warn("The language model could not read a sentence: it is tried again later", reason);
			}
		}
	}

}
