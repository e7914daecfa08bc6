package org.wushe.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.matching.Lexicon.Sample;
import org.wushe.needs.Need;

/**
 * Learns what words mean from the taxonomy, from typical requests and from the published
 * offerings, and again when that is some minutes old or the taxonomy has changed; nobody
 * waits for the second time. What a need says is read twice, by its single words and by
 * its sense as a whole; of offerings there are too many for the latter.
 */
@Component
public class Lexicons {

	private static final Duration KEPT = Duration.ofMinutes(10);

	/** A name, a synonym or a typical request counts for as many texts. */
	private static final double NAME = 3;

	/** As many of each category are read. */
	private static final int EACH = 200;

	/** Who reports a need chooses its category in a hurry. */
	private static final double TRUST_IN_NEEDS = 0.9;

	/** Who writes an offering knows it well, and seldom files it wrongly. */
	private static final double TRUST_IN_OFFERINGS = 0.9;

	private static final Logger log = LoggerFactory.getLogger(Lexicons.class);

	private final Database database;

	private final ServiceCategories categories;

	private final Senses senses;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final List<Sample> typical = TypicalRequests.read(NAME);

	private final AtomicBoolean learning = new AtomicBoolean();

	private final Lock first = new ReentrantLock();

	private volatile @Nullable Learned learned;

	Lexicons(Database database, ServiceCategories categories, Senses senses, TransactionOperations transaction,
			Clock clock) {
		this.database = database;
		this.categories = categories;
		this.senses = senses;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @param since when it was learned first
	 * @param at when it was found last to be as the library says
	 */
	private record Learned(Lexicon lexicon, List<Sample> from, int taxonomy, Instant since, Instant at) {
	}

	/** What is known now: another one as soon as something else was learned. */
	Lexicon current() {
		Learned known = this.learned;
		if (known == null) {
			return learnFirst();
		}
		boolean old = known.at.plus(KEPT).isBefore(this.clock.instant())
				|| known.taxonomy != this.categories.version(Access.system());
		if (old && this.learning.compareAndSet(false, true)) {
			Thread.ofVirtual().name("learn-words").start(this::learnAgain);
		}
		return known.lexicon;
	}

	/** How likely each category is what the need speaks of. */
	Map<String, Double> meaning(Need need) {
		return meaning(current(), need, this.senses.evidence(need.description()));
	}

	/** The same with what the sense of its words is known to be. */
	static Map<String, Double> meaning(Lexicon lexicon, Need need, Map<String, Double> sense) {
		return lexicon.read(need.description(), need.categoryCode(), TRUST_IN_NEEDS, sense);
	}

	/**
	 * Since when needs are read so; what was read before may have meant something else.
	 */
	Instant since() {
		current();
		return Objects.requireNonNull(this.learned).since;
	}

	/** The same where only the branch is looked at that was chosen for it. */
	Map<String, Double> meaningWithinBranch(Need need) {
		String now = this.categories.lookedUnder(Access.system(), need.categoryCode());
		return current().readWithin(need.description(), (now != null) ? now : need.categoryCode(), TRUST_IN_NEEDS,
				this.senses.evidence(need.description()));
	}

	/** How likely each category is what the offering speaks of. */
	Map<String, Double> meaning(ServiceOffering offering) {
		return current().read(offering.title() + "，" + offering.description(), offering.categoryCode(),
				TRUST_IN_OFFERINGS);
	}

	/** Reads the library now, for what has to be known at once. */
	public void refresh() {
		learn();
	}

	/** Gets what takes longest ready before the first need is read. */
	void learnSense() {
		this.transaction.executeWithoutResult(status -> this.senses.learn(named()));
	}

	/** Who comes first learns, and who comes meanwhile waits for that. */
	private Lexicon learnFirst() {
		this.first.lock();
		try {
			Learned known = this.learned;
			return (known != null) ? known.lexicon : learn();
		}
		finally {
			this.first.unlock();
		}
	}

	private void learnAgain() {
		try {
			this.transaction.executeWithoutResult(status -> learn());
		}
		catch (RuntimeException ex) {
			log.warn("What words mean was not learned anew", ex);
		}
		finally {
			this.learning.set(false);
		}
	}

	private Lexicon learn() {
		int taxonomy = this.categories.version(Access.system());
		List<Sample> named = named();
		this.senses.learn(named);
		List<Sample> samples = new ArrayList<>(named);
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system()).sql("""
				select c.code, o.title || '，' || o.description as words
				  from service_category c cross join lateral (
				       select title, description from service_offering
				        where category_code = c.code and status = 'PUBLISHED' order by id limit ?) o
				 order by c.code""").param(EACH).query(row -> {
			samples.add(new Sample(row.getString("code"), row.getString("words"), 1));
		}));
		Learned before = this.learned;
		Instant now = this.clock.instant();
		Learned known = (before != null && before.from.equals(samples))
				? new Learned(before.lexicon, samples, taxonomy, before.since, now)
				: new Learned(Lexicon.of(samples), samples, taxonomy, now, now);
		this.learned = known;
		return known.lexicon;
	}

	/** The taxonomy's words, and what is asked for in typical ones. */
	private List<Sample> named() {
		List<Sample> named = new ArrayList<>();
		for (ServiceCategory category : this.categories.all(Access.system())) {
			named.add(new Sample(category.code(), category.nameZh(), NAME));
			category.synonyms().forEach(name -> named.add(new Sample(category.code(), name, NAME)));
		}
		named.addAll(underPresentTerms(this.typical, code -> this.categories.lookedUnder(Access.system(), code)));
		return named;
	}

	/** A term that was moved or merged keeps what people typically say of it. */
	static List<Sample> underPresentTerms(List<Sample> typical, Function<String, @Nullable String> lookedUnder) {
		List<Sample> present = new ArrayList<>();
		for (Sample request : typical) {
			String code = lookedUnder.apply(request.category());
			if (code != null) {
				present.add(new Sample(code, request.words(), request.weight()));
			}
		}
		return present;
	}

}
