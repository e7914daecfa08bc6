package org.wushe.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.audit.AuditTrail;
import org.wushe.audit.AuditVerification;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;
import org.wushe.process.EngineInstances;

/** Looks whether tables, timeline, audit log and engine tell the same story. */
@Service
public class Consistency {

	private static final String PROCESS = "handle-need";

	/** Younger ones may still be under way to where they belong. */
	private static final Duration UNSETTLED = Duration.ofMinutes(1);

	private static final Instant STILL_OPEN = Instant.MAX;

	private final Database database;

	private final AuditTrail auditTrail;

	private final EngineInstances instances;

	private final Clock clock;

	Consistency(Database database, AuditTrail auditTrail, EngineInstances instances, Clock clock) {
		this.database = database;
		this.auditTrail = auditTrail;
		this.instances = instances;
		this.clock = clock;
	}

	/**
	 * Something that does not fit.
	 *
	 * @param rule what should hold, in Chinese and English
	 * @param subjects what breaks it
	 */
	public record Breach(String rule, List<String> subjects) {

		public Breach {
			subjects = List.copyOf(subjects);
		}

	}

	/** Whatever does not fit, nothing if all is well. */
	@Transactional(readOnly = true)
	public List<Breach> breaches(Access access) {
		access.require(Operation.READ_AUDIT);
		List<Breach> breaches = new ArrayList<>();
		Arrays.stream(Rule.values())
			.map(rule -> new Breach(rule.words(),
					this.database.as(Access.system()).sql(rule.breaches()).query(String.class).list()))
			.forEach(breaches::add);
		breaches.add(new Breach("审计日志被改动 the audit log was tampered with", tampering(access)));
		breaches.addAll(engine());
		return breaches.stream().filter(breach -> !breach.subjects().isEmpty()).toList();
	}

	private List<String> tampering(Access access) {
		AuditVerification found = this.auditTrail.verify(access);
		return found.isWhole() ? List.of() : List.of("position " + found.brokenAt());
	}

	/** Of each case one instance, which lives as long as the case is open. */
	private List<Breach> engine() {
		Map<Long, EngineInstances.Span> spans = this.instances.of(PROCESS);
		Map<Long, Instant> closed = this.database.as(Access.system())
			.sql("select process_instance_key, closed_at from case_file where process_instance_key is not null")
			.query((row, number) -> Map.entry(row.getLong(1),
					Objects.requireNonNullElse(Columns.instantOrNull(row, "closed_at"), STILL_OPEN)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
					(one, two) -> one.isAfter(two) ? one : two));
		Instant settled = this.clock.instant().minus(UNSETTLED);
		Set<Long> replaced = Set.copyOf(this.database.as(Access.system())
			.sql("select (params ->> 'before')::bigint from case_event where kind = 'BEGUN_AGAIN'")
			.query(Long.class)
			.list());
		List<String> strays = keys(spans,
				(key, span) -> !closed.containsKey(key) && !replaced.contains(key) && span.begun().isBefore(settled));
		List<String> outlived = keys(spans, (key, span) -> {
			Instant ended = span.ended();
			return STILL_OPEN.equals(closed.get(key)) && ended != null && ended.isBefore(settled);
		});
		List<String> lingering = keys(spans, (key, span) -> {
			Instant end = closed.get(key);
			return end != null && end.isBefore(settled) && span.ended() == null;
		});
		List<String> lost = this.database.as(Access.system())
			.sql("""
					select 'case ' || number from case_file c
					where kind = 'NEED' and closed_at is null and process_instance_key is null and opened_at < ?
					  and exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = c.id)""")
			.param(Columns.timestamp(settled))
			.query(String.class)
			.list();
		List<String> shared = this.database.as(Access.system())
			.sql("""
					select 'process instance ' || process_instance_key from case_file
					where process_instance_key is not null group by process_instance_key having count(*) > 1""")
			.query(String.class)
			.list();
		return List.of(new Breach("流程实例没有案件 a process instance without a case", strays),
				new Breach("案件没有流程实例 a case without a process instance", lost),
				new Breach("几个案件共用一个流程实例 a process instance of several cases", shared),
				new Breach("流程已结束，案件仍未结束 the process ended and its case did not", outlived),
				new Breach("案件已结束，流程仍在运行 the case ended and its process did not", lingering));
	}

	private static List<String> keys(Map<Long, EngineInstances.Span> spans,
			BiPredicate<Long, EngineInstances.Span> condition) {
		return spans.entrySet()
			.stream()
			.filter(entry -> condition.test(entry.getKey(), entry.getValue()))
			.map(entry -> "process instance " + entry.getKey())
			.sorted()
			.toList();
	}

}
