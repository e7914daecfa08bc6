package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategories;
import org.wushe.matching.MatchingWeights;
import org.wushe.parties.Divisions;

/**
 * Gives an empty database what no need can be taken in without: the pilot district, the
 * holidays, the taxonomy, the weights of matching. What an administrator has imported or
 * changed is never touched.
 */
@Component
@Order(LoadReferenceLists.ORDER)
class LoadReferenceLists implements ApplicationRunner {

	/** Before anything that needs them. */
	static final int ORDER = 0;

	private static final DivisionCode PILOT = new DivisionCode("360702");

	private static final String WEIGHTS_VERSION = "2026-3";

	/** Any number, the same on every node. */
	private static final long LOCK = 0x6c69737473L;

	private final Database database;

	private final Divisions divisions;

	private final DivisionImport divisionImport;

	private final HolidayImport holidayImport;

	private final ServiceCategories categories;

	private final MatchingWeights weights;

	LoadReferenceLists(Database database, Divisions divisions, DivisionImport divisionImport,
			HolidayImport holidayImport, ServiceCategories categories, MatchingWeights weights) {
		this.database = database;
		this.divisions = divisions;
		this.divisionImport = divisionImport;
		this.holidayImport = holidayImport;
		this.categories = categories;
		this.weights = weights;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments args) throws IOException {
		Access access = Access.system();
		this.database.as(access).sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
		if (this.divisions.find(access, PILOT).isEmpty()) {
			try (Reader file = ReferenceLists.open("divisions.csv")) {
				this.divisionImport.run(access, file, "2024");
			}
		}
		if (isEmpty(access, "holiday")) {
			try (Reader file = ReferenceLists.open("holidays.csv")) {
				this.holidayImport.run(access, file, null);
			}
		}
		if (isEmpty(access, "service_category")) {
			try (Reader file = ReferenceLists.open("service-categories.csv")) {
				this.categories.put(access, ReferenceLists.categories(file));
			}
		}
		if (nobodyChoseWeights(access)) {
			try (Reader file = ReferenceLists.open("match-weights.csv")) {
				this.weights.add(access, ReferenceLists.weights(file, WEIGHTS_VERSION), null);
			}
		}
	}

	/** What a person put into force everywhere stays in force. */
	private boolean nobodyChoseWeights(Access access) {
		return this.weights.versions(access, null)
			.stream()
			.limit(1)
			.allMatch(version -> version.createdBy().equals(access.displayName()));
	}

	private boolean isEmpty(Access access, String table) {
		return this.database.as(access)
			.sql("select not exists (select from " + table + ")")
			.query(Boolean.class)
			.single();
	}

}
