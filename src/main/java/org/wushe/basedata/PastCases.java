package org.wushe.basedata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.CaseKind;
import org.wushe.cases.Confidentiality;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Columns;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;
import org.wushe.needs.GapCode;
import org.wushe.needs.Need;
import org.wushe.needs.NeedReport;
import org.wushe.needs.NeedState;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;

/**
 * Rows of needs that lie behind us and of their cases. They are marked by numbers that
 * begin high above those that are given out.
 */
final class PastCases {

	/** Case numbers of a day that no day reaches by itself. */
	private static final int FIRST_NUMBER = 500_000;

	private static final double UNMET = 0.15;

	private final Town town;

	private final Function<String, ServiceCategory> categories;

	/** The names of the communities by their codes. */
	private final Map<DivisionCode, String> communities;

	private final AtomicInteger index = new AtomicInteger();

	/**
	 * @param categories finds a category by its code
	 */
	PastCases(Town town, Function<String, ServiceCategory> categories) {
		this.town = town;
		this.categories = categories;
		this.communities = town.neighborhoods()
			.stream()
			.map(Neighborhood::community)
			.collect(Collectors.toMap(Division::code, Division::name));
	}

	Stream<Map<String, @Nullable Object>> files() {
		return this.town.needs().map(need -> file(need, this.index.getAndIncrement()));
	}

	Stream<Map<String, @Nullable Object>> needs() {
		return this.town.needs().map(need -> need(need, this.index.getAndIncrement()));
	}

	private Map<String, @Nullable Object> file(ReportedNeed need, int number) {
		NeedReport report = need.report();
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("id", caseId(report.id()));
		row.put("number",
				"%s-%s-%d".formatted(report.divisionCode().at(DivisionCode.Level.COUNTY),
						LocalDate.ofInstant(need.reportedAt(), ChinaTime.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE),
						FIRST_NUMBER + number));
		row.put("kind", CaseKind.NEED);
		row.put("division_code", report.divisionCode());
		row.put("title", Need.title(this.categories.apply(report.categoryCode()), community(report)));
		row.put("category_code", report.categoryCode());
		row.put("state", state(number));
		row.put("confidentiality", Confidentiality.NORMAL);
		row.put("owner_id", "generator");
		row.put("owner_name", onDuty(report));
		row.put("opened_at", need.reportedAt().toString());
		row.put("closed_at", closedAt(need).toString());
		row.put("version", 0);
		row.put("party_codes", new String[0]);
		row.put("reader_ids", new String[0]);
		return row;
	}

	private Map<String, @Nullable Object> need(ReportedNeed need, int number) {
		NeedReport report = need.report();
		Coordinates point = report.visiblePoint();
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("id", report.id());
		row.put("case_id", caseId(report.id()));
		row.put("division_code", report.divisionCode());
		row.put("state", state(number));
		row.put("channel", report.channel());
		row.put("category_code", report.categoryCode());
		row.put("description", report.description());
		row.put("urgency", report.urgency());
		row.put("beneficiary_kind", report.beneficiary().kind());
		row.put("beneficiary_birth_date", (need.age() != null)
				? LocalDate.ofInstant(this.town.now(), ChinaTime.ZONE).minusYears(need.age()).toString() : null);
		row.put("special_groups", Arrays.asList(Columns.texts(report.beneficiary().groups())));
		row.put("place", report.visiblePlace());
		row.put("lat", (point != null) ? point.latitude() : null);
		row.put("lon", (point != null) ? point.longitude() : null);
		row.put("reporter_kind", report.reporter().kind());
		row.put("consent_at", report.consent().processing() ? need.reportedAt().toString() : null);
		row.put("notice_version", report.consent().notice());
		row.put("notice_at", (report.consent().notice() != null) ? need.reportedAt().toString() : null);
		row.put("consent_sensitive", report.consent().sensitive());
		row.put("consent_sharing", report.consent().sharing());
		row.put("confidentiality", Confidentiality.NORMAL);
		row.put("first_contact_id", "generator");
		row.put("first_contact_name", onDuty(report));
		row.put("query_code", "P%09d".formatted(number));
		row.put("gap_code", (state(number) == NeedState.UNMET) ? GapCode.NO_SERVICE : null);
		row.put("round", 1);
		row.put("reported_at", need.reportedAt().toString());
		row.put("closed_at", closedAt(need).toString());
		row.put("version", 0);
		return row;
	}

	private String community(NeedReport report) {
		return Objects.requireNonNull(this.communities.get(report.divisionCode().at(DivisionCode.Level.COMMUNITY)));
	}

	/** Nobody in particular: 春和里社区值班员. */
	private String onDuty(NeedReport report) {
		return community(report) + "值班员";
	}

	private NeedState state(int number) {
		return Dice.of(this.town.seed(), "outcome", number).chance(UNMET) ? NeedState.UNMET : NeedState.CLOSED;
	}

	private static Instant closedAt(ReportedNeed need) {
		return need.reportedAt().plus(Duration.ofHours(30));
	}

	private static UUID caseId(UUID needId) {
		return new UUID(needId.getMostSignificantBits() ^ 0x0F0FL, needId.getLeastSignificantBits() ^ 0xFFFFL);
	}

}
