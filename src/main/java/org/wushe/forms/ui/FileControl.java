package org.wushe.forms.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wushe.forms.FieldState;
import org.wushe.forms.FileQuestion;
import org.wushe.forms.FormFile;
import org.wushe.forms.FormFiles;
import org.wushe.identity.DomainRefusal;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Glyph;

/**
 * Files: the ones that are kept, each with a way to take it away again, and a place for
 * more.
 */
final class FileControl implements FieldControl {

	private static final Logger log = LoggerFactory.getLogger(FileControl.class);

	private static final int MEGABYTE = 1024 * 1024;

	private final FileQuestion question;

	private final FormFiles files;

	private final Runnable changed;

	private final List<FormFile> kept = new ArrayList<>();

	private final Span label = new Span();

	private final UnorderedList list = new UnorderedList();

	private final Upload upload = new Upload();

	private final Span helper = new Span();

	private final Div error = new Div();

	private final Div whole = new Div(this.label, this.list, this.upload, this.helper, this.error);

	private boolean editable = true;

	FileControl(FileQuestion question, FormFiles files, Runnable changed) {
		this.question = question;
		this.files = files;
		this.changed = changed;
		this.whole.addClassName("form-files");
		this.whole.getElement().setAttribute("role", "group");
		this.label.addClassName("form-label");
		this.helper.addClassName("form-helper");
		this.error.addClassName("form-error");
		this.error.setVisible(false);
		ComponentTexts.speak(this.upload);
		this.upload.setMaxFileSize(question.maxMegabytes() * MEGABYTE);
		this.upload.setUploadHandler(new Keeping());
		this.upload
			.addFileRejectedListener((rejection) -> fault(rejection.getFileName() + " " + rejection.getErrorMessage()));
		this.upload.addAllFinishedListener((_) -> this.upload.clearFileList());
	}

	@Override
	public Component component() {
		return this.whole;
	}

	@Override
	public Object answer() {
		return this.kept.stream().map(FormFile::answer).toList();
	}

	@Override
	public void show(@Nullable Object answer) {
		this.kept.clear();
		if (answer instanceof List<?> answers) {
			answers.stream()
				.map((each) -> (each instanceof Map<?, ?> file) ? FormFile.of(file).id() : String.valueOf(each))
				.flatMap((id) -> this.files.find(id).stream())
				.forEach(this.kept::add);
		}
		showKept();
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		this.editable = !readOnly && !state.readonly() && !this.question.binding().disabled();
		var required = (state.required() && this.editable) ? this.whole.getTranslation("forms.view.required") : "";
		int most = this.question.maxFiles(state);
		var accepted = this.question.accepted(state);
		this.label.setText(state.label() + required);
		this.whole.getElement().setAttribute("aria-label", state.label() + required);
		var limits = this.whole.getTranslation("forms.view.upload", most, this.question.maxMegabytes());
		var types = accepted.isEmpty() ? "" : this.whole.getTranslation("forms.view.upload-types",
				accepted.stream().map(this::typeWords).distinct().collect(Collectors.joining(" / ")));
		this.helper.setText(state.description().isBlank() ? limits + types
				: this.whole.getTranslation("forms.view.sentences", state.description(), limits + types));
		this.helper.setVisible(this.editable);
		this.upload.setAcceptedFileTypes(accepted.toArray(String[]::new));
		this.upload.setMaxFiles(Math.max(most - this.kept.size(), 0));
		this.upload.setVisible(this.editable && this.kept.size() < most);
		showKept();
	}

	@Override
	public void fault(@Nullable String message) {
		this.error.setText(Optional.ofNullable(message).orElse(""));
		this.error.setVisible(message != null);
		this.whole.setClassName("form-invalid", message != null);
	}

	/** A media type or extension as people call it. */
	private String typeWords(String type) {
		return switch (type.toLowerCase(Locale.ROOT)) {
			case "image/*" -> this.whole.getTranslation("forms.files.image");
			case "video/*" -> this.whole.getTranslation("forms.files.video");
			case "audio/*" -> this.whole.getTranslation("forms.files.audio");
			default -> type.replaceFirst("^(\\.|.*/)", "").toUpperCase(Locale.ROOT);
		};
	}

	private void showKept() {
		this.list.removeAll();
		this.kept.forEach((file) -> {
			var item = new ListItem(new Span(file.name()));
			if (this.editable) {
				var remove = new Button(Glyph.REMOVE.icon(), (_) -> remove(file));
				remove.addThemeVariants(ButtonVariant.TERTIARY);
				remove.setAriaLabel(this.whole.getTranslation("forms.view.remove", file.name()));
				item.add(remove);
			}
			this.list.add(item);
		});
		this.list.setVisible(!this.kept.isEmpty());
	}

	private void remove(FormFile file) {
		this.kept.remove(file);
		this.changed.run();
	}

	private void add(FormFile file) {
		this.kept.add(file);
		fault(null);
		this.changed.run();
	}

	/**
	 * Hands an upload to the keeper; a failure is told beside the field and loses nothing
	 * else.
	 */
	private final class Keeping implements UploadHandler {

		@Override
		public void handleUploadRequest(UploadEvent event) throws IOException {
			try (var content = event.getInputStream()) {
				var file = FileControl.this.files.keep(event.getFileName(), event.getContentType(), content);
				event.getUI().access(() -> add(file));
			}
			catch (IOException | RuntimeException failure) {
				log.warn("An upload was not kept: {}", failure.toString());
				event.getUI().access(() -> fault(words(failure, event.getFileName())));
				throw new IOException("not kept", failure);
			}
		}

		private String words(Exception failure, String fileName) {
			return (failure instanceof DomainRefusal refusal)
					? FileControl.this.whole.getTranslation(refusal.messageKey(), refusal.args().toArray())
					: FileControl.this.whole.getTranslation("forms.view.upload-failed", fileName);
		}

		@Override
		public long getFileSizeMax() {
			return (long) FileControl.this.question.maxMegabytes() * MEGABYTE;
		}

	}

}
