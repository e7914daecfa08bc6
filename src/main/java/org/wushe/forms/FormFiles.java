package org.wushe.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where uploaded files are kept until the form is done. Provided by whoever shows the
 * form.
 */
public interface FormFiles {

	/** For forms without files: knows none and keeps none. */
	FormFiles NONE = new FormFiles() {

		@Override
		public FormFile keep(String name, String type, InputStream content) throws IOException {
			throw new IOException("no place for files");
		}

		@Override
		public Optional<FormFile> find(String id) {
			return Optional.empty();
		}

	};

	/**
	 * Keeps the content of a file.
	 * @throws IOException if it could not be kept, completely
	 */
	FormFile keep(String name, String type, InputStream content) throws IOException;

	/** The file of that id, if the person filling in may use it. */
	Optional<FormFile> find(String id);

}
