package org.wushe.ratings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;

/** The tags of the revision in force. */
@Component
class RatingTags {

	private final Database database;

	RatingTags(Database database) {
		this.database = database;
	}

	/**
	 * @param number of the revision
	 * @param tags in the order to show them
	 */
	record Revision(int number, List<RatingTag> tags) {

		/** The codes as they are kept: each once, in order. */
		List<String> check(RatingLevel level, List<String> codes) {
			Set<String> known = this.tags.stream()
				.filter(tag -> tag.level() == level)
				.map(RatingTag::code)
				.collect(Collectors.toSet());
			if (!known.containsAll(codes)) {
				throw DomainRefusal.invalid("tags", "ratings.refused.unknown-tag");
			}
			return codes.stream().distinct().sorted().toList();
		}

	}

	Revision inForce(Access access) {
		List<Numbered> numbered = this.database.as(access)
			.sql("select * from rating_tag where revision = (select max(revision) from rating_tag)")
			.query((row, number) -> new Numbered(row.getInt("revision"), row.getInt("position"),
					new RatingTag(row.getString("code"), RatingLevel.of(row.getInt("level")), row.getString("name_zh"),
							row.getString("name_en"))))
			.list();
		return new Revision(numbered.getFirst().revision,
				numbered.stream().sorted(Comparator.comparingInt(Numbered::position)).map(Numbered::tag).toList());
	}

	private record Numbered(int revision, int position, RatingTag tag) {
	}

}
