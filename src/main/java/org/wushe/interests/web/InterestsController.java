package org.wushe.interests.web;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.interests.Interest;
import org.wushe.interests.InterestRelation;
import org.wushe.interests.Interests;

/** What people declare of themselves. */
@RestController
@RequestMapping("/api/interests")
class InterestsController {

	private final Interests interests;

	private final CurrentAccess currentAccess;

	InterestsController(Interests interests, CurrentAccess currentAccess) {
		this.interests = interests;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param bindsUntil the last day on which the person does not decide; missing for no
	 * end
	 */
	record InterestBody(UUID id, String userName, String organizationCode, String relation, Instant declaredAt,
			@Nullable LocalDate endedOn, @Nullable LocalDate bindsUntil, @Nullable String retraction) {

		static InterestBody of(Interest interest) {
			return new InterestBody(interest.id(), interest.userName(), interest.organizationCode(),
					interest.relation().code(), interest.declaredAt(), interest.endedOn(), interest.bindsUntil(),
					interest.retraction());
		}

	}

	/**
	 * @param relation such as {@code relative-employed}
	 */
	record Declaration(@Nullable String organizationCode, @Nullable String relation) {
	}

	record End(@Nullable LocalDate endedOn) {
	}

	record Retraction(@Nullable String reason) {
	}

	@GetMapping
	List<InterestBody> mine() {
		return this.interests.mine(this.currentAccess.get()).stream().map(InterestBody::of).toList();
	}

	/** For whoever leads the place. */
	@GetMapping("/within")
	List<InterestBody> within(@RequestParam String division) {
		if (!DivisionCode.isValid(division)) {
			throw DomainRefusal.invalid("division", "interests.refused.division");
		}
		return this.interests.within(this.currentAccess.get(), new DivisionCode(division))
			.stream()
			.map(InterestBody::of)
			.toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	InterestBody declare(@RequestBody Declaration declaration) {
		return InterestBody.of(this.interests.declare(this.currentAccess.get(),
				Objects.requireNonNullElse(declaration.organizationCode(), ""),
				InterestRelation.ofCode(Objects.requireNonNullElse(declaration.relation(), ""))
					.orElseThrow(() -> DomainRefusal.invalid("relation", "interests.refused.relation"))));
	}

	@PostMapping("/{id}/end")
	InterestBody end(@PathVariable UUID id, @RequestBody End end) {
		if (end.endedOn() == null) {
			throw DomainRefusal.invalid("endedOn", "interests.refused.day-missing");
		}
		return InterestBody.of(this.interests.end(this.currentAccess.get(), id, end.endedOn()));
	}

	@PostMapping("/{id}/retract")
	InterestBody retract(@PathVariable UUID id, @RequestBody Retraction retraction) {
		return InterestBody.of(this.interests.retract(this.currentAccess.get(), id,
				Objects.requireNonNullElse(retraction.reason(), "")));
	}

}
