package org.wushe.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.audit.AuditLog;
import org.wushe.exchange.Intake.Entry;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.ui.Translations;

/**
 * What imports leave in the audit log: the file by its digest with what became of it, and
 * every entry that it made or changed. In Chinese, as offices read it.
 */
@Component
public class ImportLog {

	/** So much of a digest tells one file from the others in the log. */
	private static final int BRIEF = 16;

	private final AuditLog audit;

	private final Translations translations;

	ImportLog(AuditLog audit, Translations translations) {
		this.audit = audit;
		this.translations = translations;
	}

	/**
	 * Writes down what became of the file.
	 * @param what it held: a kind of sheet, or the publisher of an HSDS file
	 * @param where entries were put that did not say so
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void imported(Access access, String what, GivenFile file, @Nullable DivisionCode where,
			List<Finding> findings) {
		this.audit.record(access, "exchange.import", "exchange", what, null,
				say("exchange.audit.import", file.name(), file.digest(), (where != null) ? where.value() : "-",
						count(findings, Verdict.NEW), count(findings, Verdict.CHANGED),
						count(findings, Verdict.UNCHANGED), count(findings, Verdict.REFUSED)));
	}

	/** Writes down that the file made the entry, or changed it. */
	void written(Access access, Entry entry, boolean created, GivenFile file) {
		String action = created ? "exchange.create" : "exchange.change";
		String source = say("exchange.audit.entry", file.name(), file.digest().substring(0, BRIEF));
		switch (entry) {
			case Entry.OfService(var offering, var ends) ->
				this.audit.record(access, action, "service-offering", offering.id().toString(), null, source);
			case Entry.OfOrganization(var organization, var filing) ->
				this.audit.record(access, action, "organization", organization.code(), null, source);
			case Entry.OfResource(var resource, var person) ->
				this.audit.record(access, action, "resource", resource.id().toString(), null, source);
			case Entry.OfProject(var project) ->
				this.audit.record(access, action, "project", project.id().toString(), null, source);
		}
	}

	private static long count(List<Finding> findings, Verdict verdict) {
		return findings.stream().filter(finding -> finding.verdict() == verdict).count();
	}

	private String say(String key, Object... args) {
		return this.translations.getTranslation(key, Translations.CHINESE, args);
	}

}
