package org.wushe.exchange.hsds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import org.wushe.command.Command;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;

/**
 * {@code export-hsds --file= [--division=]}: what is published, as a tabular package
 * where the file's name ends with {@code .zip}, else as JSON.
 */
@Component
class ExportHsds implements Command {

	private final HsdsExport export;

	ExportHsds(HsdsExport export) {
		this.export = export;
	}

	@Override
	public String name() {
		return "export-hsds";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		String file = ImportHsds.option(arguments, "file", "");
		String code = ImportHsds.option(arguments, "division", "");
		if (file.isEmpty()) {
			return Outcome.failed("请用 --file= 给出文件名 Give the name of the file as --file=");
		}
		if (!code.isEmpty() && !DivisionCode.isValid(code)) {
			return Outcome.failed("没有这样的区划代码 There is no such division code: " + code);
		}
		DivisionCode within = code.isEmpty() ? null : new DivisionCode(code);
		try (OutputStream out = Files.newOutputStream(Path.of(file))) {
			long count = file.endsWith(".zip") ? this.export.tables(Access.system(), within, out)
					: this.export.json(Access.system(), within, out);
			return Outcome.done("已导出服务 Services exported: %d, %s".formatted(count, file));
		}
		catch (DomainRefusal refusal) {
			return Outcome.failed("服务太多，请按区划分批导出，或者导出 JSON Too many services: export by division, or as JSON");
		}
		catch (IOException ex) {
			return Outcome.failed("文件不能写入 The file cannot be written: " + file);
		}
	}

}
