package org.wushe.library.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.ServiceCategories;

/**
 * Edits the service taxonomy 服务分类: all changes gather in one draft, which becomes the
 * next version as a whole.
 */
@Service
public class TaxonomyEditing {

	private final ServiceCategories categories;

	private final TaxonomyVersions versions;

	private final TaxonomyDrafts drafts;

	private final AuditLog auditLog;

	TaxonomyEditing(ServiceCategories categories, TaxonomyVersions versions, TaxonomyDrafts drafts, AuditLog auditLog) {
		this.categories = categories;
		this.versions = versions;
		this.drafts = drafts;
		this.auditLog = auditLog;
	}

	/** The draft; an untouched one where nobody has changed anything. */
	@Transactional(readOnly = true)
	public TaxonomyDraft draft(Access access) {
		access.require(Operation.EDIT_TAXONOMY);
		return draft(access, this.drafts.find(access));
	}

	/**
	 * Says something else of a term.
	 * @param seen what was said when the person began
	 * @throws DomainRefusal if somebody else has changed it meanwhile, or naming what is
	 * wrong with the words
	 */
	@Transactional
	public TaxonomyDraft reword(Access access, String code, TermWords seen, TermWords words) {
		return edit(access, code, taxonomy -> {
			if (!TermWords.of(taxonomy.get(code)).equals(seen)) {
				throw DomainRefusal.conflict("taxonomy.refused.changed-meanwhile");
			}
			return taxonomy.reworded(code, words);
		});
	}

	/**
	 * Adds a term.
	 * @param parent null for the top
	 */
	@Transactional
	public TaxonomyDraft add(Access access, @Nullable String parent, TermWords words) {
		return edit(access, (parent != null) ? parent : "", taxonomy -> taxonomy.added(parent, words));
	}

	/**
	 * Up or down among its siblings.
	 * @param by -1 or 1
	 */
	@Transactional
	public TaxonomyDraft shift(Access access, String code, int by) {
		return edit(access, code, taxonomy -> taxonomy.shifted(code, by));
	}

	/**
	 * Below another parent, under a new code.
	 * @param parent null for the top
	 */
	@Transactional
	public TaxonomyDraft move(Access access, String code, @Nullable String parent) {
		return edit(access, code, taxonomy -> taxonomy.moved(code, parent));
	}

	@Transactional
	public TaxonomyDraft retire(Access access, String code) {
		return edit(access, code, taxonomy -> taxonomy.retired(code));
	}

	@Transactional
	public TaxonomyDraft revive(Access access, String code) {
		return edit(access, code, taxonomy -> taxonomy.revived(code));
	}

	@Transactional
	public TaxonomyDraft merge(Access access, String code, String into) {
		return edit(access, code, taxonomy -> taxonomy.merged(code, into));
	}

	@Transactional
	public TaxonomyDraft split(Access access, String code, List<TermWords> into) {
		return edit(access, code, taxonomy -> taxonomy.split(code, into));
	}

	/** Throws the draft away. */
	@Transactional
	public void discard(Access access) {
		access.require(Operation.EDIT_TAXONOMY);
		if (this.drafts.hold(access).isPresent()) {
			this.drafts.delete(access);
			this.auditLog.record(access, "library.discard-taxonomy", "taxonomy", "draft", null, null);
		}
	}

	/**
	 * Puts the draft in force as a new version, everywhere within a second.
	 * @param edition of the draft that the person has seen
	 * @param reason why, for the log and for whoever reads the versions later
	 * @throws DomainRefusal if it has changed since, or changes nothing
	 */
	@Transactional
	public TaxonomyVersion activate(Access access, int edition, String reason) {
		access.require(Operation.EDIT_TAXONOMY);
		TaxonomyDraft draft = draft(access, this.drafts.hold(access));
		if (draft.edition() != edition) {
			throw DomainRefusal.conflict("taxonomy.refused.draft-changed");
		}
		if (draft.isUntouched()) {
			throw DomainRefusal.conflict("taxonomy.refused.nothing");
		}
		TaxonomyVersion version = this.categories.putInForce(access, draft.taxonomy().terms(), reason);
		this.drafts.delete(access);
		this.auditLog.record(access, "library.activate-taxonomy", "taxonomy", Integer.toString(version.number()), null,
				reason);
		return version;
	}

	/** All that were ever in force, the newest first. */
	@Transactional(readOnly = true)
	public List<TaxonomyVersion> versions(Access access) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.versions.all(access);
	}

	/**
	 * The whole taxonomy as it was.
	 * @throws DomainRefusal if there is no such version
	 */
	@Transactional(readOnly = true)
	public Taxonomy version(Access access, int number) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.versions.find(access, number)
			.orElseThrow(() -> DomainRefusal.notFound("taxonomy.refused.unknown-version", number));
	}

	/** What that version changed; nothing for the first. */
	@Transactional(readOnly = true)
	public List<TaxonomyChange> changes(Access access, int number) {
		Taxonomy after = version(access, number);
		return this.versions.find(access, number - 1)
			.map(before -> TaxonomyChange.between(before, after))
			.orElse(List.of());
	}

	private TaxonomyDraft edit(Access access, String subject, UnaryOperator<Taxonomy> change) {
		access.require(Operation.EDIT_TAXONOMY);
		TaxonomyDraft draft = draft(access, this.drafts.hold(access));
		Taxonomy next = change.apply(draft.taxonomy());
		if (!next.equals(draft.taxonomy())) {
			this.drafts.save(access, this.categories.version(access), next);
			this.auditLog.record(access, "library.edit-taxonomy", "service-category", subject, null, null);
		}
		return draft(access, this.drafts.find(access));
	}

	/** On top of what is in force now, which may be newer than what it was made of. */
	private TaxonomyDraft draft(Access access, Optional<TaxonomyDrafts.Stored> stored) {
		Taxonomy inForce = new Taxonomy(this.categories.everything(access));
		return stored.map(draft -> {
			Taxonomy taxonomy = (draft.basedOn() == this.categories.version(access)) ? draft.taxonomy()
					: draft.taxonomy().onTopOf(version(access, draft.basedOn()), inForce);
			return new TaxonomyDraft(inForce, taxonomy, draft.edition(), draft.changedBy(), draft.changedAt());
		}).orElseGet(() -> new TaxonomyDraft(inForce, inForce, 0, null, null));
	}

}
