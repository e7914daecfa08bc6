package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.identity.Access;

/** {@code import-divisions --file= [--revision=]}. */
@Component
class ImportDivisions implements Command {

	private final DivisionImport divisions;

	ImportDivisions(DivisionImport divisions) {
		this.divisions = divisions;
	}

	@Override
	public String name() {
		return "import-divisions";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		Options options = new Options(arguments);
		String file = options.text("file").orElse("");
		if (!Files.isReadable(Path.of(file))) {
			return Outcome.failed("没有这个文件 There is no such file, give it as --file=: " + file);
		}
		try (Reader reader = Files.newBufferedReader(Path.of(file))) {
			String revision = options.text("revision").orElse(Path.of(file).getFileName().toString());
			return Outcome.done("已导入行政区划 Divisions imported: %d, revision %s"
				.formatted(this.divisions.run(Access.system(), reader, revision), revision));
		}
		catch (ImportRefused ex) {
			return Outcome.failed("文件有误 The file has errors; " + ex.getMessage());
		}
		catch (IOException ex) {
			return Outcome.failed("文件不能读取 The file cannot be read as UTF-8: " + file);
		}
	}

}
