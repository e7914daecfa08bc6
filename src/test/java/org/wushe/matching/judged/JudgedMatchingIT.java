package org.wushe.matching.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;
import org.wushe.library.OfferingSearch;
import org.wushe.matching.Candidate;
import org.wushe.matching.Lexicons;
import org.wushe.matching.Matching;
import org.wushe.needs.Needs;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import tools.jackson.databind.json.JsonMapper;

/**
 * The matching as it runs, judged by a truth that it does not know. With {@code -Djudged}
 * and a file the figures are written there, between marks.
 */
@WusheTest
class JudgedMatchingIT {

	/** Nobody chose anything by these, and nobody has looked at their needs. */
	private static final List<Long> HELD_OUT = List.of(8001L, 8002L, 8003L);

	/**
	 * Others: what has just left the index does not come back to it under its old ids.
	 */
	private static final List<Long> OF_DEVELOPMENT = List.of(7001L, 7002L, 7003L);

	private static final String UNHEARD = "figures in unheard words";

	private static final String HEARD = "figures in heard words";

	private static final String END = "<!-- end of the figures -->";

	private static final String FILE = System.getProperty("judged", "");

	@Autowired
	private Matching matching;

	@Autowired
	private Needs needs;

	@Autowired
	private OfferingSearch search;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private Divisions divisions;

	@Autowired
	private Database database;

	@Autowired
	private Lexicons lexicons;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Clock clock;

	private void settle(JudgedSet set) {
		this.divisions.put(Access.system(), divisions(set), "judged");
		this.owner.run(new JudgedLibrary(this.json, set).statements());
		assertThat(this.search.repair(Access.system()).missing()).isGreaterThanOrEqualTo(set.services().size());
		this.lexicons.refresh();
		await().atMost(Duration.ofMinutes(5))
			.until(() -> this.transaction.execute(status -> this.database.as(Access.system())
				.sql("select count(*) from standing_due where organization_code like 'JUDGED%'")
				.query(Integer.class)
				.single()), Integer.valueOf(0)::equals);
	}

	@AfterEach
	void leave() {
		this.owner.run(JudgedLibrary.removal());
		this.search.repair(Access.system());
	}

	private static List<Division> divisions(JudgedSet set) {
		List<Division> divisions = new ArrayList<>(List.of(new Division(new DivisionCode("99"), "虚构省"),
				new Division(new DivisionCode("9901"), "虚构市"), new Division(Place.COUNTY, "虚构县")));
		for (Place place : set.places()) {
			Division street = new Division(place.street(), "第" + place.street().value().charAt(8) + "街道");
			if (!divisions.contains(street)) {
				divisions.add(street);
			}
			divisions.add(new Division(place.community(), place.name() + "社区"));
		}
		return divisions;
	}

	@Test
	void matchingFindsWhatTrulyServesAndNothingThatIsForbidden() throws IOException {
		Comparison unheard = compare(Phrasebook.unheard(), HELD_OUT);
		write(UNHEARD, unheard);
		unheard.assertThatMatchingIsAtLeast(0.90);

		if (!FILE.isEmpty()) {
			Comparison heard = compare(Phrasebook.heard(), OF_DEVELOPMENT);
			write(HEARD, heard);
			heard.assertThatMatchingIsAtLeast(0.93);
		}
	}

	private Comparison compare(Phrasebook book, List<Long> seeds) {
		Comparison comparison = new Comparison();
		Baselines baselines = new Baselines(this.elasticsearch);
		for (long seed : seeds) {
			JudgedSet set = new JudgedSet(this.clock.instant(), seed, book);
			settle(set);
			for (JudgedNeed need : set.needs()) {
				comparison.add(set, need, match(need), baselines.byWords(need), baselines.byCategory(need));
			}
			leave();
		}
		return comparison;
	}

	/** Reported and ranked as always, then undone, so that no process begins. */
	private List<UUID> match(JudgedNeed need) {
		return Objects.requireNonNull(this.transaction.execute(status -> {
			status.setRollbackOnly();
			UUID id = this.needs.report(People.communityWorker(need.place().community().value()), need.written()).id();
			return this.matching.rank(Access.system(), id)
				.candidates()
				.stream()
				.limit(Gain.LENGTH)
				.map(Candidate::offeringId)
				.toList();
		}));
	}

	private static void write(String mark, Comparison comparison) throws IOException {
		String table = comparison.table();
		System.out.print(table);
		if (!FILE.isEmpty()) {
			String begin = "<!-- " + mark + ", written by the test -->";
			String page = Files.readString(Path.of(FILE));
			int from = page.indexOf(begin) + begin.length();
			Files.writeString(Path.of(FILE),
					page.substring(0, from) + "\n\n" + table + "\n" + page.substring(page.indexOf(END, from)));
		}
	}

}
