package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/** {@code import-holidays --file= [--division=]}; without a division for the nation. */
@Component
class ImportHolidays implements Command {

	private final HolidayImport holidays;

	ImportHolidays(HolidayImport holidays) {
		this.holidays = holidays;
	}

	@Override
	public String name() {
		return "import-holidays";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		Options options = new Options(arguments);
		String file = options.text("file").orElse("");
		Optional<String> division = options.text("division");
		if (division.filter(code -> !DivisionCode.isValid(code)).isPresent()) {
			return Outcome.failed("区划代码不对 This is no division code: " + division.get());
		}
		if (!Files.isReadable(Path.of(file))) {
			return Outcome.failed("没有这个文件 There is no such file, give it as --file=: " + file);
		}
		try (Reader reader = Files.newBufferedReader(Path.of(file))) {
			return Outcome.done("已导入节假日 Days imported: %d"
				.formatted(this.holidays.run(Access.system(), reader, division.map(DivisionCode::new).orElse(null))));
		}
		catch (ImportRefused ex) {
			return Outcome.failed("文件有误 The file has errors; " + ex.getMessage());
		}
		catch (IOException ex) {
			return Outcome.failed("文件不能读取 The file cannot be read as UTF-8: " + file);
		}
	}

}
