package org.wushe.parties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.OrganizationRevision;
import org.wushe.parties.Organizations;
import org.wushe.parties.OwnStanding;
import org.wushe.parties.Register;
import org.wushe.parties.RegisterForm;
import org.wushe.parties.RegisterQuery;
import org.wushe.parties.RegisterQuery.Standing;
import org.wushe.parties.Registration;
import org.wushe.parties.Restriction;
import org.wushe.parties.Society;
import org.wushe.parties.StandingNews;

/** The register of organisations, for those who keep it. */
@RestController
@RequestMapping("/api/organizations")
class OrganizationsController {

	private final Register register;

	private final Organizations organizations;

	private final OwnStanding own;

	private final CurrentAccess currentAccess;

	OrganizationsController(Register register, Organizations organizations, OwnStanding own,
			CurrentAccess currentAccess) {
		this.register = register;
		this.organizations = organizations;
		this.own = own;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param version of what was read
	 * @param reason why, for its history
	 */
	record Changed(int version, @Nullable RegisterForm form, @Nullable String reason) {
	}

	/**
	 * @param grade 1 to 5; null if it has none any more
	 * @param givenOn the day of the decision; null where it is not known
	 * @param validUntil its last day, at most five years later
	 */
	record Graded(@Nullable Integer grade, @Nullable LocalDate givenOn, @Nullable LocalDate validUntil) {
	}

	/**
	 * @param from null for at once
	 * @param until null for good, on the black list only
	 */
	record Restricted(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String reason) {
	}

	record Lifted(@Nullable String reason) {
	}

	@GetMapping
	Page<OrganizationBody> find(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable Society society,
			@RequestParam @Nullable Registration registration, @RequestParam @Nullable Standing standing,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		RegisterQuery query = new RegisterQuery(q, society, registration, standing);
		int from = Math.max(0, offset);
		return Page.of(this.register.count(access, query), from,
				this.register.find(access, query, from, Page.limit(limit)), OrganizationBody::of);
	}

	@GetMapping("/{code}")
	OrganizationBody get(@PathVariable String code) {
		return this.register.get(this.currentAccess.get(), code)
			.map(OrganizationBody::of)
			.orElseThrow(() -> DomainRefusal.notFound("parties.refused.unknown-organization"));
	}

	/** The newest first. */
	@GetMapping("/{code}/history")
	List<OrganizationRevision> history(@PathVariable String code) {
		get(code);
		return this.register.history(this.currentAccess.get(), code);
	}

	/** What the caller's own organisation was told of its standing, the newest first. */
	@GetMapping("/own/news")
	List<StandingNews> news() {
		return this.own.news(this.currentAccess.get());
	}

	/** The caller has read all of it. */
	@PostMapping("/own/news/read")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void read() {
		this.own.read(this.currentAccess.get());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	OrganizationBody enter(@RequestBody RegisterForm form) {
		return OrganizationBody.of(this.register.enter(this.currentAccess.get(), form));
	}

	@PutMapping("/{code}")
	OrganizationBody change(@PathVariable String code, @RequestBody Changed changed) {
		RegisterForm form = changed.form();
		if (form == null) {
			throw DomainRefusal.invalid("form", "cases.refused.words-missing");
		}
		return OrganizationBody
			.of(this.register.change(this.currentAccess.get(), code, changed.version(), form, changed.reason()));
	}

	@PostMapping("/{code}/grade")
	OrganizationBody grade(@PathVariable String code, @RequestBody Graded graded) {
		this.organizations.grade(this.currentAccess.get(), code, graded.grade(), graded.givenOn(), graded.validUntil());
		return get(code);
	}

	@PostMapping("/{code}/suspension")
	OrganizationBody suspend(@PathVariable String code, @RequestBody Restricted restricted) {
		LocalDate until = restricted.until();
		if (until == null) {
			throw DomainRefusal.invalid("until", "parties.refused.until-missing");
		}
		String reason = Objects.requireNonNullElse(restricted.reason(), "");
		this.organizations.suspend(this.currentAccess.get(), code, new Restriction(restricted.from(), until, reason),
				reason);
		return get(code);
	}

	@PostMapping("/{code}/suspension/lift")
	OrganizationBody liftSuspension(@PathVariable String code, @RequestBody Lifted lifted) {
		this.organizations.suspend(this.currentAccess.get(), code, null, reason(lifted));
		return get(code);
	}

	@PostMapping("/{code}/black-listing")
	OrganizationBody blackList(@PathVariable String code, @RequestBody Restricted restricted) {
		String reason = Objects.requireNonNullElse(restricted.reason(), "");
		this.organizations.blackList(this.currentAccess.get(), code,
				new Restriction(null, Objects.requireNonNullElse(restricted.until(), Restriction.FOR_GOOD), reason),
				reason);
		return get(code);
	}

	@PostMapping("/{code}/black-listing/lift")
	OrganizationBody liftBlackListing(@PathVariable String code, @RequestBody Lifted lifted) {
		this.organizations.blackList(this.currentAccess.get(), code, null, reason(lifted));
		return get(code);
	}

	private static String reason(Lifted lifted) {
		return Words.require("reason", lifted.reason(), 500);
	}

}
