package org.wushe.privacy;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import org.wushe.command.Command;

/**
 * {@code rotate-keys [--wrap-with=]}: encrypts all personal fields with a new key, while
 * the application runs, and on request wraps the keys with the key of another file. Run
 * again after an interruption, it goes on.
 */
@Component
class RotateKeys implements Command {

	private final EncryptedFields fields;

	private final EncryptedColumns columns;

	RotateKeys(EncryptedFields fields, EncryptedColumns columns) {
		this.fields = fields;
		this.columns = columns;
	}

	@Override
	public String name() {
		return "rotate-keys";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		boolean begun = this.fields.beginRotation();
		long renewed = this.columns.replace(this.fields.beginnings(),
				sealed -> this.fields.encrypt(this.fields.decrypt(sealed)));
		this.fields.endRotation();
		String done = "%s，已重新加密 %d 项 %s, %d texts encrypted anew".formatted(begun ? "已换新密钥" : "已接着完成上次换钥", renewed,
				begun ? "New key in use" : "Went on with the rotation that was begun", renewed);
		List<String> files = arguments.getOptionValues("wrap-with");
		if (files == null || files.size() != 1 || files.getFirst().isBlank()) {
			return Outcome.done(done);
		}
		Path file = Path.of(files.getFirst()).toAbsolutePath();
		this.fields.wrapWith(new KeyFile(file));
		return Outcome.done(
				"%s。密钥已改由 %s 保护，请把 wushe.privacy.key-file 设为它并重启 The keys are wrapped with %s: set wushe.privacy.key-file to it and restart"
					.formatted(done, file, file));
	}

}
