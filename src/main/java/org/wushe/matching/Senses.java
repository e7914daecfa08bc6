package org.wushe.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

	private final Map<UUID, float[]> heard = new LinkedHashMap<>(256, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, float[]> eldest) {
			return size() > KEPT;
		}
	};

	private Map<String, float[]> samples = Map.of();

	private List<Sample> from = List.of();

	private boolean wanted;

	private volatile @Nullable SentenceModel model;

	private volatile @Nullable Sense sense;

	Senses(MatchingTerms terms) {
		this.wanted = terms.sentenceModel();
	}

	/** Takes some seconds the first time, and little after that. */
	synchronized void learn(List<Sample> known) {
		if (this.wanted && !this.from.equals(known)) {
			try {
				SentenceModel running = this.model;
				learn(known, (running != null) ? running : SentenceModel.load());
			}
			catch (IOException | RuntimeException | LinkageError ex) {
				doWithout(ex);
			}
		}
	}

	private void learn(List<Sample> known, SentenceModel running) {
		Map<String, float[]> vectors = new HashMap<>();
		for (Sample sample : known) {
			float[] before = this.samples.get(sample.words());
			vectors.put(sample.words(), (before != null) ? before : running.vector(sample.words()));
		}
		this.sense = Sense.of(known, words -> Objects.requireNonNull(vectors.get(words)));
		this.samples = vectors;
		this.from = List.copyOf(known);
		this.model = running;
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
		SentenceModel running = this.model;
		if (running == null || text.isBlank()) {
			return Map.of();
		}
		try {
			return known.evidence(vector(running, text));
		}
		catch (IllegalStateException ex) {
			doWithout(ex);
			return Map.of();
		}
	}

	private float[] vector(SentenceModel running, String text) {
		UUID digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
		synchronized (this.heard) {
			float[] before = this.heard.get(digest);
			if (before != null) {
				return before;
			}
		}
		float[] vector = running.vector(text);
		synchronized (this.heard) {
			this.heard.put(digest, vector);
		}
		return vector;
	}

}
