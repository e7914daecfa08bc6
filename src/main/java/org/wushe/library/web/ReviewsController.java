package org.wushe.library.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.library.Confirmation;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingReviews;

/** The street decides on what organisations hand in. */
@RestController
@RequestMapping("/api/library/reviews")
class ReviewsController {

	private final OfferingReviews reviews;

	private final Confirmation confirmation;

	private final CurrentAccess currentAccess;

	ReviewsController(OfferingReviews reviews, Confirmation confirmation, CurrentAccess currentAccess) {
		this.reviews = reviews;
		this.confirmation = confirmation;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param version to be given with the decision
	 */
	record Waiting(int version, KeptBody entry) {
	}

	/**
	 * @param reason needed to send it back
	 */
	record Decision(int version, @Nullable String reason) {
	}

	@GetMapping
	List<Waiting> waiting() {
		return this.reviews.waiting(this.currentAccess.get()).stream().map(this::waiting).toList();
	}

	@PostMapping("/{id}/approve")
	KeptBody approve(@PathVariable UUID id, @RequestBody Decision decision) {
		return KeptBody.of(this.reviews.approve(this.currentAccess.get(), id, decision.version()), this.confirmation);
	}

	@PostMapping("/{id}/return")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void sendBack(@PathVariable UUID id, @RequestBody Decision decision) {
		this.reviews.sendBack(this.currentAccess.get(), id, decision.version(),
				Objects.requireNonNullElse(decision.reason(), ""));
	}

	private Waiting waiting(KeptOffering entry) {
		return new Waiting(OfferingReviews.version(entry), KeptBody.of(entry, this.confirmation));
	}

}
