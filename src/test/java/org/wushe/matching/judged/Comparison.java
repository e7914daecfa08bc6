package org.wushe.matching.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The matching beside what is usual instead, over the same needs. The two usual ways are
 * given twice: as they are, and with all the rules kept for them by the truth itself, the
 * list of a category then in order of distance.
 */
final class Comparison {

	private final Verdict matched = new Verdict("matching");

	private final Verdict words = new Verdict("words only (BM25)");

	private final Verdict category = new Verdict("category only");

	private final Verdict allowedWords = new Verdict("words, the rules kept");

	private final Verdict allowedCategory = new Verdict("category, the rules kept, nearest first");

	/**
	 * @param matching what the matching names
	 * @param byWords all that the words find
	 * @param byCategory all of the category
	 */
	void add(JudgedSet set, JudgedNeed need, List<UUID> matching, List<UUID> byWords, List<UUID> byCategory) {
		this.matched.add(set, need, matching);
		this.words.add(set, need, byWords);
		this.category.add(set, need, byCategory);
		this.allowedWords.add(set, need, byWords.stream().filter(id -> set.isEligible(need, id)).toList());
		this.allowedCategory.add(set, need,
				byCategory.stream()
					.filter(id -> set.isEligible(need, id))
					.sorted(Comparator.comparingDouble(id -> set.meters(need, id)))
					.toList());
	}

	void assertThatMatchingIsAtLeast(double ndcg) {
		assertThat(this.matched.count()).isGreaterThanOrEqualTo(300);
		assertThat(this.matched.forbidden()).isEmpty();
		assertThat(others()).allSatisfy(other -> assertThat(this.matched.ndcg()).isGreaterThan(other.ndcg()));
		assertThat(this.matched.ndcg()).isGreaterThanOrEqualTo(ndcg);
	}

	String table() {
		return Verdict.head(this.matched) + rows(Verdict::row) + "\n" + Verdict.partsHead(this.matched)
				+ rows(Verdict::partsRow);
	}

	private String rows(Function<Verdict, String> row) {
		return row.apply(this.matched) + String.join("", others().stream().map(row).toList());
	}

	private List<Verdict> others() {
		return List.of(this.words, this.allowedWords, this.category, this.allowedCategory);
	}

}
