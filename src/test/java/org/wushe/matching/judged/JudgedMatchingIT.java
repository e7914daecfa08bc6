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
import org.junit.jupiter.api.BeforeEach;
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

	private static final String BEGIN = "<!-- figures, written by the test -->";

	private static final String END = "<!-- end of the figures -->";

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

	private JudgedSet set;

	@BeforeEach
	void settle(@Autowired Divisions divisions, @Autowired Database database, @Autowired Lexicons lexicons,
			@Autowired JsonMapper json, @Autowired Clock clock) {
		this.set = new JudgedSet(clock.instant());
		divisions.put(Access.system(), divisions(), "judged");
		this.owner.run(new JudgedLibrary(json, this.set).statements());
		assertThat(this.search.repair(Access.system()).missing()).isGreaterThanOrEqualTo(this.set.services().size());
		lexicons.refresh();
		await().atMost(Duration.ofMinutes(1))
			.until(() -> this.transaction.execute(status -> database.as(Access.system())
				.sql("select count(*) from standing_due where organization_code like 'JUDGED%'")
				.query(Integer.class)
				.single()), Integer.valueOf(0)::equals);
	}

	@AfterEach
	void leave() {
		this.owner.run(JudgedLibrary.removal());
		this.search.repair(Access.system());
	}

	private List<Division> divisions() {
		List<Division> divisions = new ArrayList<>(List.of(new Division(new DivisionCode("99"), "虚构省"),
				new Division(new DivisionCode("9901"), "虚构市"), new Division(Place.COUNTY, "虚构县")));
		for (Place place : this.set.places()) {
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
		Baselines baselines = new Baselines(this.elasticsearch);
		Verdict matched = new Verdict(this.set);
		Verdict words = new Verdict(this.set);
		Verdict category = new Verdict(this.set);
		for (JudgedNeed need : this.set.needs()) {
			matched.add(need, match(need));
			words.add(need, baselines.byWords(need));
			category.add(need, baselines.byCategory(need));
		}
		write(Verdict.head(this.set.needs()) + matched.row("matching") + words.row("words only (BM25)")
				+ category.row("category only"));

		assertThat(this.set.needs()).hasSizeGreaterThanOrEqualTo(300);
		assertThat(matched.forbidden()).isEmpty();
		assertThat(matched.ndcg()).isGreaterThan(words.ndcg()).isGreaterThan(category.ndcg());
		assertThat(matched.ndcg()).isGreaterThanOrEqualTo(0.9);
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

	private static void write(String table) throws IOException {
		System.out.print(table);
		String file = System.getProperty("judged", "");
		if (!file.isEmpty()) {
			String page = Files.readString(Path.of(file));
			Files.writeString(Path.of(file), page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n\n" + table
					+ "\n" + page.substring(page.indexOf(END)));
		}
	}

}
