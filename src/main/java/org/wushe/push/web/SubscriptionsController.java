package org.wushe.push.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.push.Subscription;
import org.wushe.push.Subscriptions;

/** What one's own organisation wants to hear of. */
@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionsController {

	private final Subscriptions subscriptions;

	private final CurrentAccess currentAccess;

	SubscriptionsController(Subscriptions subscriptions, CurrentAccess currentAccess) {
		this.subscriptions = subscriptions;
		this.currentAccess = currentAccess;
	}

	record All(boolean paused, List<SubscriptionBody> subscriptions) {
	}

	record SubscriptionBody(UUID id, String categoryCode, String divisionCode, String createdBy, Instant createdAt) {

		static SubscriptionBody of(Subscription subscription) {
			return new SubscriptionBody(subscription.id(), subscription.categoryCode(), subscription.division().value(),
					subscription.createdBy(), subscription.createdAt());
		}

	}

	record Wish(@Nullable String categoryCode, @Nullable String divisionCode) {
	}

	record Pause(@Nullable Boolean paused) {
	}

	@GetMapping
	All list() {
		return all(this.currentAccess.get());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	SubscriptionBody subscribe(@RequestBody Wish wish) {
		String division = Objects.requireNonNullElse(wish.divisionCode(), "");
		if (!DivisionCode.isValid(division)) {
			throw DomainRefusal.invalid("divisionCode", "push.refused.division");
		}
		return SubscriptionBody.of(this.subscriptions.subscribe(this.currentAccess.get(),
				Objects.requireNonNullElse(wish.categoryCode(), ""), new DivisionCode(division)));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void unsubscribe(@PathVariable UUID id) {
		this.subscriptions.unsubscribe(this.currentAccess.get(), id);
	}

	/** Pauses all of them, or goes on. */
	@PutMapping("/pause")
	All pause(@RequestBody Pause pause) {
		Access access = this.currentAccess.get();
		this.subscriptions.pause(access, Boolean.TRUE.equals(pause.paused()));
		return all(access);
	}

	private All all(Access access) {
		return new All(this.subscriptions.isPaused(access),
				this.subscriptions.list(access).stream().map(SubscriptionBody::of).toList());
	}

}
