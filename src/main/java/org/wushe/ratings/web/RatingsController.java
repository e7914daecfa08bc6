package org.wushe.ratings.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.VisitorAttempts;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.RatingInvitation;
import org.wushe.ratings.Ratings;

/** Needs no account: the token in the path is all there is, and it works once. */
@RestController
@RequestMapping("/api/ratings/{token}")
class RatingsController {

	private final Ratings ratings;

	private final VisitorAttempts attempts;

	private final CurrentAccess currentAccess;

	RatingsController(Ratings ratings, VisitorAttempts attempts, CurrentAccess currentAccess) {
		this.ratings = ratings;
		this.attempts = attempts;
		this.currentAccess = currentAccess;
	}

	@GetMapping
	RatingInvitation open(@PathVariable String token, HttpServletRequest request) {
		this.attempts.count(VisitorAttempts.Door.RATING, request.getRemoteAddr());
		return this.ratings.open(visitor(), token);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void submit(@PathVariable String token, @RequestBody Body body, HttpServletRequest request) {
		this.attempts.count(VisitorAttempts.Door.RATING, request.getRemoteAddr());
		this.ratings.submit(visitor(), token, body.toForm());
	}

	record Body(int level, @Nullable List<String> tags, @Nullable String words) {

		RatingForm toForm() {
			List<String> chosen = (this.tags == null) ? List.of()
					: this.tags.stream().filter(Objects::nonNull).toList();
			return new RatingForm(this.level, chosen, this.words);
		}

	}

	private @Nullable Access visitor() {
		try {
			return this.currentAccess.get();
		}
		catch (AccessDeniedException ex) {
			return null;
		}
	}

}
