package org.wushe.library.taxonomy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.TaxonomyChange;
import org.wushe.library.taxonomy.TaxonomyDraft;
import org.wushe.library.taxonomy.TaxonomyEditing;
import org.wushe.library.taxonomy.TaxonomyVersion;
import org.wushe.library.taxonomy.TermWords;

/** The taxonomy in force, its versions, and the draft of the next. */
@RestController
@RequestMapping("/api/library/taxonomy")
class TaxonomyController {

	private static final int LONGEST_REASON = 500;

	private final ServiceCategories categories;

	private final TaxonomyEditing editing;

	private final CurrentAccess currentAccess;

	TaxonomyController(ServiceCategories categories, TaxonomyEditing editing, CurrentAccess currentAccess) {
		this.categories = categories;
		this.editing = editing;
		this.currentAccess = currentAccess;
	}

	/** A version with all its terms, each after its parent. */
	record Whole(int version, List<TermBody> terms) {

		static Whole of(int version, List<ServiceCategory> terms) {
			return new Whole(version, terms.stream().map(TermBody::of).toList());
		}

	}

	/**
	 * @param edition to be given when the draft is put in force
	 * @param clashes words that name two terms or more, with the codes
	 */
	record Draft(int edition, @Nullable String changedBy, @Nullable Instant changedAt, List<TaxonomyChange> changes,
			Map<String, List<String>> clashes, List<TermBody> terms) {

		static Draft of(TaxonomyDraft draft) {
			return new Draft(draft.edition(), draft.changedBy(), draft.changedAt(), draft.changes(),
					draft.taxonomy().clashes(), draft.taxonomy().terms().stream().map(TermBody::of).toList());
		}

	}

	record Activation(int edition, @Nullable String reason) {
	}

	@GetMapping
	Whole inForce() {
		Access access = this.currentAccess.get();
		access.require(Operation.SEARCH_LIBRARY);
		return Whole.of(this.categories.version(access), this.categories.everything(access));
	}

	@GetMapping("/versions")
	List<TaxonomyVersion> versions() {
		return this.editing.versions(this.currentAccess.get());
	}

	@GetMapping("/versions/{number}")
	Whole version(@PathVariable int number) {
		return Whole.of(number, this.editing.version(this.currentAccess.get(), number).terms());
	}

	@GetMapping("/draft")
	Draft draft() {
		return Draft.of(this.editing.draft(this.currentAccess.get()));
	}

	@PostMapping("/draft/terms")
	Draft add(@RequestBody TermBody term) {
		return Draft.of(this.editing.add(this.currentAccess.get(), term.parent(), term.words()));
	}

	@PutMapping("/draft/terms/{code}")
	Draft reword(@PathVariable String code, @RequestBody TermBody term) {
		Access access = this.currentAccess.get();
		TermWords seen = TermWords.of(this.editing.draft(access).taxonomy().get(code));
		return Draft.of(this.editing.reword(access, code, seen, term.words()));
	}

	@PostMapping("/draft/activate")
	TaxonomyVersion activate(@RequestBody Activation activation) {
		String reason = (activation.reason() != null) ? activation.reason().strip() : "";
		if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
			throw DomainRefusal.invalid("reason", "taxonomy.refused.reason", LONGEST_REASON);
		}
		return this.editing.activate(this.currentAccess.get(), activation.edition(), reason);
	}

	@DeleteMapping("/draft")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard() {
		this.editing.discard(this.currentAccess.get());
	}

}
