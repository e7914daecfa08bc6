package org.wushe.basedata;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.library.Capacity;
import org.wushe.library.FundLedger;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.parties.Residents;

/** Writes a town. What is there already stays as it is. */
@Component
class TownWriter {

	private static final String REVISION = "generated";

	private final Divisions divisions;

	private final Residents residents;

	private final Organizations organizations;

	private final Resources resources;

	private final FundLedger ledger;

	private final ServiceCategories categories;

	private final BulkRows rows;

	private final TransactionOperations transaction;

	TownWriter(Divisions divisions, Residents residents, Organizations organizations, Resources resources,
			FundLedger ledger, ServiceCategories categories, BulkRows rows, TransactionOperations transaction) {
		this.divisions = divisions;
		this.residents = residents;
		this.organizations = organizations;
		this.resources = resources;
		this.ledger = ledger;
		this.categories = categories;
		this.rows = rows;
		this.transaction = transaction;
	}

	/** Places, people and organisations. */
	void settle(Access access, Town town) {
		this.transaction.executeWithoutResult(status -> {
			this.divisions.put(access, town.divisions(), REVISION);
			this.residents.add(access, town.families().households, town.families().residents);
			town.organizations()
				.stream()
				.filter(organization -> this.organizations.find(access, organization.code()).isEmpty())
				.forEach(organization -> this.organizations.put(access, organization));
			ResourceGenerator generator = new ResourceGenerator(town.seed(), town.now());
			town.neighborhoods()
				.stream()
				.flatMap(generator::ofNeighborhood)
				.forEach(resource -> this.resources.put(access, resource));
			town.organizations()
				.stream()
				.flatMap(organization -> generator.ofOrganization(organization, town.neighborhoods()))
				.forEach(resource -> this.resources.put(access, resource));
			town.organizations()
				.stream()
				.flatMap(organization -> generator.ofOrganization(organization, town.neighborhoods()))
				.filter(resource -> resource.kind() == ResourceKind.CHARITY_FUND)
				.filter(fund -> this.ledger.entries(access, fund.id(), 0, 1).isEmpty())
				.forEach(fund -> keepBooks(access, town, fund));
		});
	}

	/** What a fund received and paid in these days. */
	private void keepBooks(Access access, Town town, Resource fund) {
		FundBooks books = FundBooks.invent(town.seed(), town.now(), fund);
		books.donations().forEach(donation -> this.ledger.donate(access, fund.id(), donation));
		books.grants().forEach(grant -> this.ledger.grant(access, fund.id(), grant));
	}

	/** Offerings; the index is built afterwards. */
	long stock(Access access, Town town, BulkRows.Progress progress) {
		return this.rows.write(access, BulkRows.Target.SERVICE_OFFERING, town.offerings().map(TownWriter::row),
				progress);
	}

	private static Map<String, @Nullable Object> row(ServiceOffering offering) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		Coordinates point = offering.coordinates();
		Capacity capacity = offering.capacity();
		row.put("id", offering.id());
		row.put("organization_code", offering.organizationCode());
		row.put("category_code", offering.categoryCode());
		row.put("division_code", offering.division());
		row.put("title", offering.title());
		row.put("description", offering.description());
		row.put("eligibility", offering.eligibility());
		row.put("service_area", offering.serviceArea());
		row.put("address", offering.address());
		row.put("lat", (point != null) ? point.latitude() : null);
		row.put("lon", (point != null) ? point.longitude() : null);
		row.put("opening", offering.opening());
		row.put("cost_cents", offering.cost().cents());
		row.put("cost_note", offering.cost().note());
		row.put("capacity_unit", (capacity != null) ? capacity.unit() : null);
		row.put("capacity_maximum", (capacity != null) ? capacity.maximum() : null);
		row.put("capacity_elsewhere", (capacity != null) ? capacity.inUse() : 0);
		row.put("capacity_confirmed_at", (capacity != null) ? capacity.confirmedAt().toString() : null);
		row.put("accessibility", offering.accessibility());
		row.put("languages", offering.languages());
		row.put("status", offering.status());
		row.put("version", 0);
		row.put("updated_at", offering.updatedAt().toString());
		return row;
	}

	/**
	 * Needs that lie behind us, closed or unmet, as bulk for benchmarks: rows only. No
	 * process ran for them, there are no referrals and no timeline, and nothing about
	 * them can be continued.
	 */
	long remember(Access access, Town town, BulkRows.Progress progress) {
		this.rows.write(access, BulkRows.Target.CASE_FILE, past(access, town).files(), BulkRows.Progress.NONE);
		return this.rows.write(access, BulkRows.Target.NEED, past(access, town).needs(), progress);
	}

	private PastCases past(Access access, Town town) {
		return new PastCases(town, code -> this.categories.get(access, code));
	}

}
