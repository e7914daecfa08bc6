package org.wushe.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.Page;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.referrals.KeptPlace;
import org.wushe.referrals.KeptPlaces;

/** 占用名额, 腾出名额 and 改空出日期. */
@RestController
@RequestMapping("/api/kept-places")
class KeptPlacesController {

	private final KeptPlaces places;

	private final CurrentAccess currentAccess;

	KeptPlacesController(KeptPlaces places, CurrentAccess currentAccess) {
		this.places = places;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param caseId missing, with its number, where the organisation has left the case
	 * @param since when the service was reported
	 * @param freeAt when it is free by itself; missing where somebody has to say so
	 */
	record KeptPlaceBody(UUID referralId, @Nullable UUID caseId, @Nullable String caseNumber, UUID offeringId,
			String organizationCode, Instant since, @Nullable Instant freeAt) {

		static KeptPlaceBody of(KeptPlace place) {
			return new KeptPlaceBody(place.referralId(), place.caseId(), place.caseNumber(), place.offeringId(),
					place.organizationCode(), place.since(), place.freeAt());
		}

	}

	record FreeDay(@Nullable LocalDate placeFreeOn) {
	}

	@GetMapping
	Page<KeptPlaceBody> list(@RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		int from = Math.max(0, offset);
		return Page.of(this.places.count(access), from, this.places.list(access, from, Page.limit(limit)),
				KeptPlaceBody::of);
	}

	@PostMapping("/{referralId}/free")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void free(@PathVariable UUID referralId) {
		this.places.free(this.currentAccess.get(), referralId);
	}

	@PutMapping("/{referralId}/free-day")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void moveFreeDay(@PathVariable UUID referralId, @RequestBody FreeDay day) {
		if (day.placeFreeOn() == null) {
			throw DomainRefusal.invalid("placeFreeOn", "referrals.refused.place-free-not-to-come");
		}
		this.places.moveFreeDay(this.currentAccess.get(), referralId, day.placeFreeOn());
	}

	/** Somebody says so once it is free. */
	@DeleteMapping("/{referralId}/free-day")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void dropFreeDay(@PathVariable UUID referralId) {
		this.places.moveFreeDay(this.currentAccess.get(), referralId, null);
	}

}
