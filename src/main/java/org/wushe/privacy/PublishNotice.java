package org.wushe.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import org.wushe.command.Command;
import org.wushe.identity.Access;

/** Publishes a new version of the notice that is read out at intake. */
@Component
class PublishNotice implements Command {

	private final Notices notices;

	PublishNotice(Notices notices) {
		this.notices = notices;
	}

	@Override
	public String name() {
		return "publish-notice";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		try {
			Notice notice = this.notices.publish(Access.system(), text(arguments, "zh"), text(arguments, "en"));
			return Outcome.done("告知书第 %d 版已发布 Version %d of the notice is told from now on".formatted(notice.version(),
					notice.version()));
		}
		catch (IOException ex) {
			return Outcome.failed("告知书未发布 Not published: give the two files, a paragraph a line, with --zh=… --en=…");
		}
	}

	private static String text(ApplicationArguments arguments, String option) throws IOException {
		List<String> files = arguments.getOptionValues(option);
		String text = (files != null && files.size() == 1)
				? Files.readString(Path.of(files.getFirst()), StandardCharsets.UTF_8) : "";
		if (text.isBlank()) {
			throw new IOException("no text");
		}
		return text;
	}

}
