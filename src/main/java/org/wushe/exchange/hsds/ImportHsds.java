package org.wushe.exchange.hsds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import org.wushe.command.Command;
import org.wushe.exchange.Finding;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.Verdict;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.ui.Translations;

/**
 * {@code import-hsds --file= --division= [--publisher=] [--organization=] [--category=]
 * [--publish=true] [--preview=true]}: a publisher's JSON or tabular package.
 */
@Component
class ImportHsds implements Command {

	private static final int SHOWN = 20;

	private final JsonPackage json;

	private final TabularReader tables;

	private final HsdsImport hsds;

	private final Translations translations;

	ImportHsds(JsonPackage json, TabularReader tables, HsdsImport hsds, Translations translations) {
		this.json = json;
		this.tables = tables;
		this.hsds = hsds;
		this.translations = translations;
	}

	@Override
	public String name() {
		return "import-hsds";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		String file = option(arguments, "file", "");
		String division = option(arguments, "division", "");
		if (!Files.isReadable(Path.of(file))) {
			return Outcome.failed("没有这个文件 There is no such file, give it as --file=: " + file);
		}
		if (!DivisionCode.isValid(division)) {
			return Outcome.failed("请用 --division= 给出区划代码 Give the code of the division as --division=");
		}
		Order order = new Order(option(arguments, "publisher", Path.of(file).getFileName().toString()),
				new DivisionCode(division), orNull(arguments, "organization"), orNull(arguments, "category"),
				option(arguments, "publish", "false").equals("true"));
		try {
			GivenFile handedIn = new GivenFile(Path.of(file).getFileName().toString(),
					Files.readAllBytes(Path.of(file)));
			HsdsPackage given = file.endsWith(".zip") ? this.tables.read(new ByteArrayInputStream(handedIn.bytes()))
					: this.json.read(handedIn.bytes());
			boolean preview = option(arguments, "preview", "false").equals("true");
			List<Finding> findings = preview ? this.hsds.preview(Access.system(), given, order)
					: this.hsds.run(Access.system(), given, order, handedIn);
			return Outcome.done((preview ? "预览，未写入 Preview, nothing written: " : "已导入 Imported: ") + words(findings));
		}
		catch (DomainRefusal refusal) {
			return Outcome.failed("文件有误 The file has errors: " + this.translations.getTranslation(refusal.messageKey(),
					Translations.CHINESE, refusal.args().toArray()));
		}
		catch (IOException ex) {
			return Outcome.failed("文件不能读取 The file cannot be read: " + file);
		}
	}

	private String words(List<Finding> findings) {
		String counts = "新增 new %d, 更新 changed %d, 未变化 unchanged %d, 退回 refused %d".formatted(
				count(findings, Verdict.NEW), count(findings, Verdict.CHANGED), count(findings, Verdict.UNCHANGED),
				count(findings, Verdict.REFUSED));
		return findings.stream()
			.filter(Finding::isRefused)
			.limit(SHOWN)
			.map(this::words)
			.collect(Collectors.joining("", counts, ""));
	}

	private String words(Finding refused) {
		return refused.problems()
			.stream()
			.map(problem -> problem.place() + " "
					+ this.translations.getTranslation(problem.key(), Translations.CHINESE, problem.args().toArray()))
			.collect(Collectors.joining("；", "\n  " + refused.where() + " " + refused.name() + ": ", ""));
	}

	private static long count(List<Finding> findings, Verdict verdict) {
		return findings.stream().filter(finding -> finding.verdict() == verdict).count();
	}

	static String option(ApplicationArguments arguments, String name, String otherwise) {
		String value = orNull(arguments, name);
		return (value != null) ? value : otherwise;
	}

	static @Nullable String orNull(ApplicationArguments arguments, String name) {
		List<String> values = arguments.getOptionValues(name);
		return (values != null) ? values.stream().filter(value -> !value.isBlank()).findFirst().orElse(null) : null;
	}

}
