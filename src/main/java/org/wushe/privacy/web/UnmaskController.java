package org.wushe.privacy.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.wushe.identity.CurrentAccess;
import org.wushe.privacy.Unmasking;

@RestController
class UnmaskController {

	private final Unmasking unmasking;

	private final CurrentAccess currentAccess;

	UnmaskController(Unmasking unmasking, CurrentAccess currentAccess) {
		this.unmasking = unmasking;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param caseId the case that the look is for; needed where the right to look comes
	 * from one
	 */
	record Question(@NotBlank String type, @NotNull UUID id, @NotBlank String field, @NotNull String reason,
			@Nullable UUID caseId) {

	}

	record Answer(String value) {

	}

	/** A question in the body, since what is asked for must not stand in a URL. */
	@PostMapping("/api/unmask")
	ResponseEntity<Answer> unmask(@RequestBody @Valid Question question) {
		String value = this.unmasking.reveal(this.currentAccess.get(), question.type(), question.id(), question.field(),
				question.reason(), question.caseId());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(value));
	}

}
