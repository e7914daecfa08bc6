package org.wushe.exchange.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.audit.AuditLog;
import org.wushe.exchange.Finding;
import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.ImportLog;
import org.wushe.exchange.Intake;
import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.Verdict;
import org.wushe.exchange.sheets.Grid.Line;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingQuery;

/** Templates, imports and exports as workbooks and comma-separated values. */
@Service
public class Spreadsheets {

	/** As many as the search finds at most. */
	private static final int MOST = 10_000;

	private final Map<SheetKind, Sheet> sheets;

	private final SheetWords words;

	private final Intake intake;

	private final ImportLog log;

	private final AuditLog audit;

	Spreadsheets(List<Sheet> sheets, SheetWords words, Intake intake, ImportLog log, AuditLog audit) {
		this.sheets = sheets.stream().collect(Collectors.toMap(Sheet::kind, Function.identity()));
		this.words = words;
		this.intake = intake;
		this.log = log;
		this.audit = audit;
	}

	/** A kind of file. */
	public enum Format {

		XLSX, CSV

	}

	/**
	 * What an import does, or would do.
	 *
	 * @param findings one for each row, in the order of the file
	 */
	public record Import(List<String> columns, List<Finding> findings, List<Line> rows) {

		public long count(Verdict verdict) {
			return this.findings.stream().filter(finding -> finding.verdict() == verdict).count();
		}

	}

	/** Writes an empty sheet that says what to fill in; the stream stays open. */
	@Transactional(readOnly = true)
	public void template(Access access, SheetKind kind, Format format, OutputStream out) throws IOException {
		access.require(Operation.EXCHANGE_LIBRARY);
		List<Column> columns = columns(access, kind);
		Paper paper = paper(kind, format, out);
		paper.head(heads(columns));
		List<String> about = columns.stream().map(this::about).collect(Collectors.toCollection(ArrayList::new));
		about.set(0, Sheet.EXPLAINS + about.getFirst());
		paper.row(about);
		for (int i = 0; i < columns.size(); i++) {
			if (!columns.get(i).choices().isEmpty()) {
				paper.choices(i, columns.get(i).choices());
			}
		}
		paper.close();
	}

	private String about(Column column) {
		String choices = column.choices().isEmpty() || column.choices().size() > 12 ? ""
				: "可填：" + String.join("、", column.choices()) + "。";
		return (column.required() ? "必填。" : "可不填。") + this.words.say("exchange.about." + column.key()) + choices;
	}

	/** What an import would do; nothing is written. */
	@Transactional(readOnly = true)
	public Import preview(Access access, SheetKind kind, GivenFile file, @Nullable DivisionCode where) {
		return read(access, kind, file, where, entry -> {
		});
	}

	/** Takes in all rows that are not refused, or none if something fails. */
	@Transactional
	public Import run(Access access, SheetKind kind, GivenFile file, @Nullable DivisionCode where, boolean publish) {
		Import done = read(access, kind, file, where, entry -> this.intake.take(access, entry, publish, file));
		this.log.imported(access, kind.name(), file, where, done.findings());
		return done;
	}

	private Import read(Access access, SheetKind kind, GivenFile file, @Nullable DivisionCode where,
			Consumer<Entry> write) {
		access.require(Operation.EXCHANGE_LIBRARY);
		Sheet sheet = sheet(kind);
		List<Line> lines = new ArrayList<>(Grid.read(file.bytes()).lines());
		if (lines.isEmpty()) {
			throw DomainRefusal.invalid("file", "exchange.refused.empty");
		}
		List<String> head = lines.removeFirst().cells();
		List<String> keys = keys(access, sheet, head);
		lines.removeIf(line -> line.cells().getFirst().startsWith(Sheet.EXPLAINS));
		Set<Object> seen = new HashSet<>();
		List<Finding> findings = lines.stream()
			.map(line -> finding(access, sheet, line, keys, where, seen, write))
			.toList();
		return new Import(head, findings, lines);
	}

	private Finding finding(Access access, Sheet sheet, Line line, List<String> keys, @Nullable DivisionCode where,
			Set<Object> seen, Consumer<Entry> write) {
		Map<String, String> texts = new HashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			texts.put(keys.get(i), (i < line.cells().size()) ? line.cells().get(i) : "");
		}
		Cells cells = sheet.cells(access, texts, where);
		Entry entry = sheet.entry(access, cells, where);
		String name = texts.getOrDefault("title", texts.getOrDefault("name", ""));
		String number = String.valueOf(line.number());
		if (entry == null) {
			return new Finding(number, name, Verdict.REFUSED, cells.problems());
		}
		if (!this.intake.mayTake(access, entry.division())) {
			return Finding.refused(number, name, Problem.of("division", "exchange.refused.division"));
		}
		if (!keys(entry).allMatch(seen::add)) {
			return Finding.refused(number, name, Problem.of("", "exchange.cell.twice"));
		}
		Verdict verdict = this.intake.verdict(access, entry);
		if (verdict == Verdict.REFUSED) {
			return Finding.refused(number, name, Intake.ELSEWHERE);
		}
		if (verdict == Verdict.UNCHANGED) {
			return new Finding(number, name, verdict, List.of());
		}
		Optional<DomainRefusal> flaw = this.intake.flaw(access, entry);
		if (flaw.isPresent()) {
			return Finding.refused(number, name, problem(sheet, flaw.get()));
		}
		write.accept(entry);
		return new Finding(number, name, verdict, notes(entry, verdict));
	}

	/** In the column where it is to be mended. */
	private static Problem problem(Sheet sheet, DomainRefusal flaw) {
		String field = flaw.field();
		return new Problem((field != null) ? sheet.column(field) : "", flaw.messageKey(), flaw.args());
	}

	/** What is said of a row that is taken, so that nobody overlooks it. */
	private static List<Problem> notes(Entry entry, Verdict verdict) {
		boolean uncounted = entry instanceof Entry.OfService service && service.uncounted();
		return (uncounted && verdict == Verdict.CHANGED) ? List.of(Problem.of("unit", "exchange.note.uncounted"))
				: List.of();
	}

	/** By any of them it is the same; a filing is one organisation's. */
	private static Stream<Object> keys(Entry entry) {
		return switch (entry) {
			case Entry.OfService service -> Stream.of(service.offering().id());
			case Entry.OfOrganization(var organization, var filing) ->
				Stream.concat(Stream.of(organization.code()), Stream.ofNullable(filing));
			case Entry.OfResource resource -> Stream.of(resource.resource().id());
			case Entry.OfProject project -> Stream.of(project.project().id());
		};
	}

	/**
	 * The keys of the columns of a file, in its order; blank for those that we do not
	 * know.
	 */
	private List<String> keys(Access access, Sheet sheet, List<String> head) {
		List<Column> columns = sheet.columns(access);
		List<String> missing = columns.stream()
			.filter(Column::required)
			.map(this::head)
			.filter(name -> head.stream().noneMatch(each -> name.equals(each.strip())))
			.toList();
		if (!missing.isEmpty()) {
			throw DomainRefusal.invalid("file", "exchange.refused.columns", String.join("、", missing));
		}
		return head.stream()
			.map(name -> columns.stream()
				.filter(column -> head(column).equals(name.strip()))
				.map(Column::key)
				.findFirst()
				.orElse(""))
			.toList();
	}

	/** Writes the rows that were refused as they came, with what is wrong beside them. */
	public void refused(SheetKind kind, Import done, OutputStream out) throws IOException {
		Paper paper = paper(kind, Format.XLSX, out);
		List<String> head = new ArrayList<>(done.columns());
		head.add(this.words.say("exchange.column.reason"));
		paper.head(head);
		for (int i : IntStream.range(0, done.rows().size()).filter(i -> done.findings().get(i).isRefused()).toArray()) {
			List<String> row = new ArrayList<>(done.rows().get(i).cells());
			while (row.size() < done.columns().size()) {
				row.add("");
			}
			row.add(done.findings()
				.get(i)
				.problems()
				.stream()
				.map(this.words::problem)
				.collect(Collectors.joining("；")));
			paper.row(row);
		}
		paper.close();
	}

	/**
	 * Writes what the library finds; the stream stays open.
	 * @return the number of rows
	 */
	@Transactional
	public int export(Access access, SheetKind kind, OfferingQuery query, Format format, OutputStream out)
			throws IOException {
		access.require(Operation.EXCHANGE_LIBRARY);
		this.audit.record(access, "exchange.export", "exchange", kind.name(), null, null);
		Paper paper = paper(kind, format, out);
		paper.head(heads(columns(access, kind)));
		int count = 0;
		try (Stream<List<String>> rows = sheet(kind).rows(access, query, MOST)) {
			for (List<String> row : (Iterable<List<String>>) rows::iterator) {
				paper.row(row);
				count++;
			}
		}
		paper.close();
		return count;
	}

	/** 第 12 行「收费（元）」…… as the screen says it. */
	public String problem(Problem problem) {
		return this.words.problem(problem);
	}

	private Paper paper(SheetKind kind, Format format, OutputStream out) throws IOException {
		return (format == Format.CSV) ? Paper.values(out)
				: Paper.workbook(out, this.words.say("exchange.kind." + kind.name()));
	}

	private List<Column> columns(Access access, SheetKind kind) {
		return sheet(kind).columns(access);
	}

	private List<String> heads(List<Column> columns) {
		return columns.stream().map(this::head).toList();
	}

	private String head(Column column) {
		return this.words.say("exchange.column." + column.key());
	}

	private Sheet sheet(SheetKind kind) {
		return Objects.requireNonNull(this.sheets.get(kind));
	}

}
