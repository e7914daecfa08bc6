package org.wushe.insight.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.insight.Gap;
import org.wushe.insight.GapKey;
import org.wushe.insight.GapMonth;
import org.wushe.insight.GapProjects;
import org.wushe.insight.GapQuery;
import org.wushe.insight.Gaps;
import org.wushe.insight.Trend;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Project;
import org.wushe.needs.GapCode;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Translations;

@RestController
@RequestMapping("/api/gaps")
class GapsController {

	private static final int USUAL_MONTHS = 6;

	private final Gaps gaps;

	private final GapProjects projects;

	private final CurrentAccess currentAccess;

	GapsController(Gaps gaps, GapProjects projects, CurrentAccess currentAccess) {
		this.gaps = gaps;
		this.projects = projects;
		this.currentAccess = currentAccess;
	}

	/**
	 * The largest first.
	 * @param division the place that is looked at; the caller's own without it
	 * @param level {@code COMMUNITY} or {@code STREET}: what is counted as one area
	 * @param byGroup a line for each special group instead of one for everybody
	 */
	@GetMapping
	List<GapBody> list(@RequestParam @Nullable String division,
			@RequestParam(defaultValue = "COMMUNITY") DivisionCode.Level level, @RequestParam @Nullable String category,
			@RequestParam(defaultValue = "6") int months, @RequestParam(defaultValue = "false") boolean byGroup) {
		Access access = this.currentAccess.get();
		return this.gaps.find(access, new GapQuery(place(access, division), level, category, months, byGroup))
			.stream()
			.map(GapBody::of)
			.toList();
	}

	/**
	 * @param missing units that it would take, beyond what is free
	 */
	record GapBody(String categoryCode, String area, @Nullable SpecialGroup group, int gaps, int needs, int unmet,
			int repeated, Map<GapCode, Integer> reasons, List<GapMonth> months, Trend.Direction trend, int recent,
			int before, @Nullable CapacityUnit unit, int demand, int free, int missing) {

		static GapBody of(Gap gap) {
			return new GapBody(gap.key().categoryCode(), gap.key().area().value(), gap.key().group(), gap.gaps(),
					gap.needs(), gap.unmet(), gap.repeated(), gap.reasons(), gap.months(), gap.trend().direction(),
					gap.trend().recent(), gap.trend().before(), gap.shortage().unit(), gap.shortage().demand(),
					gap.shortage().free(), gap.shortage().missing());
		}

	}

	/** Drafts a project with the gap's figures as its evidence. */
	@PostMapping("/project")
	@ResponseStatus(HttpStatus.CREATED)
	DraftedBody draft(@RequestBody DraftBody body,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages) {
		if (body.category() == null) {
			throw DomainRefusal.invalid("category", "library.refused.unknown-category");
		}
		Access access = this.currentAccess.get();
		DivisionCode area = place(access, body.area());
		GapQuery query = new GapQuery(area,
				(area.level() == DivisionCode.Level.STREET) ? DivisionCode.Level.STREET : DivisionCode.Level.COMMUNITY,
				body.category(), (body.months() != null) ? body.months() : USUAL_MONTHS, body.group() != null);
		Project project = this.projects.draft(access, (body.id() != null) ? body.id() : UUID.randomUUID(), query,
				new GapKey(body.category(), area, body.group()), Translations.asked(languages));
		return new DraftedBody(project.id(), project.plan().title(), project.version());
	}

	/**
	 * @param id of the project, so that a retry drafts nothing new
	 */
	record DraftBody(@Nullable UUID id, @Nullable String category, @Nullable String area, @Nullable SpecialGroup group,
			@Nullable Integer months) {
	}

	/**
	 * @param version to be sent along with its first step
	 */
	record DraftedBody(UUID id, String title, int version) {
	}

	private static DivisionCode place(Access access, @Nullable String code) {
		if (code != null && DivisionCode.isValid(code)) {
			return new DivisionCode(code);
		}
		DivisionCode own = access.division();
		if (own == null || code != null) {
			access.require(Operation.READ_GAPS);
			throw DomainRefusal.invalid("division", "library.refused.unknown-division");
		}
		return own;
	}

}
