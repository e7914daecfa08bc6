package org.wushe.exchange.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.exchange.Finding;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.Intake;
import org.wushe.exchange.hsds.HsdsImport;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.HsdsPackage;
import org.wushe.exchange.hsds.JsonPackage;
import org.wushe.exchange.hsds.TabularReader;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** What the import's screen asks for, whatever kind of file it is. */
@Component
class Imports {

	private final Spreadsheets sheets;

	private final HsdsImport hsds;

	private final JsonPackage json;

	private final TabularReader tables;

	private final Intake intake;

	private final Divisions divisions;

	private final Organizations organizations;

	private final ServiceCategories categories;

	Imports(Spreadsheets sheets, HsdsImport hsds, JsonPackage json, TabularReader tables, Intake intake,
			Divisions divisions, Organizations organizations, ServiceCategories categories) {
		this.sheets = sheets;
		this.hsds = hsds;
		this.json = json;
		this.tables = tables;
		this.intake = intake;
		this.divisions = divisions;
		this.organizations = organizations;
		this.categories = categories;
	}

	/**
	 * How a file is taken in.
	 *
	 * @param kind what its rows are; null for a publisher's HSDS file
	 * @param publisher of an HSDS file
	 * @param organization whose the services of an HSDS file become
	 */
	record Choice(@Nullable SheetKind kind, @Nullable DivisionCode division, String publisher,
			@Nullable String organization, @Nullable String category, boolean publish) {
	}

	/** What was found, and how to give back what was refused. */
	record Result(List<Finding> findings, Spreadsheets.@Nullable Import rows) {
	}

	boolean mayPublish(Access access) {
		return this.intake.mayPublish(access);
	}

	Result preview(Access access, Choice choice, GivenFile file) {
		return look(access, choice, file, false);
	}

	Result run(Access access, Choice choice, GivenFile file) {
		return look(access, choice, file, true);
	}

	private Result look(Access access, Choice choice, GivenFile file, boolean write) {
		SheetKind kind = choice.kind();
		if (kind != null) {
			Spreadsheets.Import done = write ? this.sheets.run(access, kind, file, choice.division(), choice.publish())
					: this.sheets.preview(access, kind, file, choice.division());
			return new Result(done.findings(), done);
		}
		if (choice.division() == null) {
			throw DomainRefusal.invalid("division", "exchange.refused.no-division");
		}
		Order order = new Order(choice.publisher(), choice.division(), choice.organization(), choice.category(),
				choice.publish());
		HsdsPackage given = isZip(file.bytes()) ? this.tables.read(new ByteArrayInputStream(file.bytes()))
				: this.json.read(file.bytes());
		return new Result(write ? this.hsds.run(access, given, order, file) : this.hsds.preview(access, given, order),
				null);
	}

	private static boolean isZip(byte[] file) {
		return file.length > 1 && file[0] == 'P' && file[1] == 'K';
	}

	String problem(Finding.Problem problem) {
		return this.sheets.problem(problem);
	}

	void refused(SheetKind kind, Spreadsheets.Import rows, OutputStream out) throws IOException {
		this.sheets.refused(kind, rows, out);
	}

	Divisions divisions() {
		return this.divisions;
	}

	List<Organization> organizations(Access access, DivisionCode division) {
		return this.organizations.within(access, division);
	}

	List<ServiceCategory> categories(Access access) {
		return this.categories.all(access);
	}

}
