package org.wushe.forms.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.wushe.forms.FormFile;
import org.wushe.forms.FormFiles;

/** Keeps files for a test, as long as there is room. */
final class MemoryFiles implements FormFiles {

	private final Map<String, FormFile> kept = new LinkedHashMap<>();

	boolean full;

	@Override
	public FormFile keep(String name, String type, InputStream content) throws IOException {
		if (this.full) {
			throw new IOException("full");
		}
		var id = String.valueOf(this.kept.size() + 1);
		var file = new FormFile(id, name, type, content.readAllBytes().length);
		this.kept.put(id, file);
		return file;
	}

	@Override
	public Optional<FormFile> find(String id) {
		return Optional.ofNullable(this.kept.get(id));
	}

}
