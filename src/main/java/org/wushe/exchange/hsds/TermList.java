package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;

/**
 * Terms for those who take all of them: ours, which are few and each after its parent,
 * then those of publishers, of which there may be any number.
 */
@Service
public class TermList {

	private final Wording words;

	private final PublishersTerms publishers;

	TermList(Wording words, PublishersTerms publishers) {
		this.words = words;
		this.publishers = publishers;
	}

	/**
	 * Which of them.
	 *
	 * @param taxonomy null for those of all
	 * @param parent null for those of any and of none
	 * @param topOnly only those of none
	 * @param words that stand in the name or the description; blank for any
	 */
	public record Which(@Nullable String taxonomy, @Nullable String parent, boolean topOnly, String words) {

		private boolean has(ObjectNode term) {
			return (this.taxonomy == null || this.taxonomy.equals(Taxonomy.idOf(term)))
					&& (this.parent == null || Nodes.text(term, "parent_id").filter(this.parent::equals).isPresent())
					&& !(this.topOnly && term.has("parent_id"))
					&& (term.get("name").asString() + "\n" + term.get("description").asString()).contains(this.words);
		}

	}

	@Transactional(readOnly = true)
	public long count(Access access, Which which) {
		return ours(access, which).size() + this.publishers.count(access, which);
	}

	@Transactional(readOnly = true)
	public List<ObjectNode> page(Access access, Which which, long offset, int limit) {
		List<ObjectNode> ours = ours(access, which);
		List<ObjectNode> page = new ArrayList<>(ours.stream().skip(offset).limit(limit).toList());
		if (page.size() < limit) {
			page.addAll(this.publishers.page(access, which, Math.max(0, offset - ours.size()), limit - page.size()));
		}
		return page;
	}

	/**
	 * The next ones.
	 * @param last the term that came last; null at the beginning
	 */
	@Transactional(readOnly = true)
	public List<ObjectNode> after(Access access, Which which, @Nullable ObjectNode last, int limit) {
		List<ObjectNode> ours = (last == null) ? ours(access, which) : List.of();
		return ours.isEmpty() ? this.publishers.after(access, which, isOurs(access, last) ? null : last, limit) : ours;
	}

	/** A publisher's may stand in a taxonomy of ours. */
	private boolean isOurs(Access access, @Nullable ObjectNode term) {
		return term != null
				&& this.words.terms(access).stream().anyMatch(ours -> ours.get("id").equals(term.get("id")));
	}

	private List<ObjectNode> ours(Access access, Which which) {
		return this.words.terms(access).stream().filter(which::has).toList();
	}

}
