package org.wushe.ratings.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;

/** Ratings that a hotline or a counter has taken down for a resident. */
@RestController
@RequestMapping("/api/referrals/{referralId}/rating")
class EnteredRatingsController {

	private final Ratings ratings;

	private final CurrentAccess currentAccess;

	EnteredRatingsController(Ratings ratings, CurrentAccess currentAccess) {
		this.ratings = ratings;
		this.currentAccess = currentAccess;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void enter(@PathVariable UUID referralId, @RequestBody Body body) {
		this.ratings.enter(this.currentAccess.get(), referralId, body.toForm(), body.toChannel());
	}

	/**
	 * @param channel paper or hotline
	 */
	record Body(@Nullable String channel, int level, @Nullable List<String> tags, @Nullable String words) {

		RatingForm toForm() {
			List<String> chosen = (this.tags == null) ? List.of()
					: this.tags.stream().filter(Objects::nonNull).toList();
			return new RatingForm(this.level, chosen, this.words);
		}

		RatingChannel toChannel() {
			return Stream.of(RatingChannel.values())
				.filter(each -> each.name().toLowerCase(Locale.ROOT).equals(this.channel))
				.findFirst()
				.orElseThrow(() -> DomainRefusal.invalid("channel", "ratings.refused.channel"));
		}

	}

}
