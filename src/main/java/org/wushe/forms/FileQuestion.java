package org.wushe.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Files. Its answer is a list of {@link FormFile#answer()}, as {@link FormFiles} knows
 * them, whatever the sender claims.
 *
 * @param accept extensions and media types, as HTML writes them; may be empty
 * @param multiple a FEEL expression or truth: whether there may be several
 * @param maxFiles the custom property {@code maxFiles}, else {@value #MOST_FILES}
 * @param maxMegabytes the custom property {@code maxMegabytes} of one file, else
 * {@value #MOST_MEGABYTES}
 */
public record FileQuestion(Frame frame, Binding binding, Template accept, boolean multiple,
		@Nullable Expression multipleIf, int maxFiles, int maxMegabytes) implements Question {

	static final int MOST_FILES = 20;

	static final int MOST_MEGABYTES = 50;

	static final long MEGABYTE = 1024L * 1024;

	static FormField read(Component component) {
		return new FileQuestion(component.frame("label"), component.binding(), component.template("accept"),
				component.truth("multiple"), component.expression("multiple"),
				Math.clamp(component.property("maxFiles", MOST_FILES), 1, MOST_FILES),
				Math.clamp(component.property("maxMegabytes", MOST_MEGABYTES), 1, MOST_MEGABYTES));
	}

	@Override
	public Object blank() {
		return List.of();
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		var entries = (raw instanceof List<?> list) ? list : List.of(raw);
		var files = new LinkedHashMap<String, Map<String, Object>>();
		for (var entry : entries) {
			var id = (entry instanceof Map<?, ?> map) ? map.get("id") : entry;
			var file = (id instanceof String text) ? setting.files().find(text) : Optional.<FormFile>empty();
			if (file.isEmpty()) {
				return Reading.refused("fileUnknown");
			}
			files.put(file.get().id(), file.get().answer());
		}
		return new Reading.Accepted(List.copyOf(files.values()));
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		var files = (List<?>) value;
		int most = maxFiles(state);
		if (files.size() > most) {
			return Optional.of(Finding.of("tooManyFiles", String.valueOf(most)));
		}
		var accepted = accepted(state);
		return files.stream()
			.map((file) -> FormFile.of((Map<?, ?>) file))
			.flatMap((file) -> fault(file, accepted).stream())
			.findFirst();
	}

	private Optional<Finding> fault(FormFile file, List<String> accepted) {
		if (file.size() > this.maxMegabytes * MEGABYTE) {
			return Optional.of(Finding.of("fileTooLarge", file.name(), String.valueOf(this.maxMegabytes)));
		}
		if (!accepts(accepted, file)) {
			return Optional.of(Finding.of("fileType", file.name()));
		}
		return Optional.empty();
	}

	/** How many files there may be, as things stand. */
	public int maxFiles(FieldState state) {
		var several = (this.multipleIf != null) ? Boolean.TRUE.equals(state.value(this.multipleIf)) : this.multiple;
		return several ? this.maxFiles : 1;
	}

	/**
	 * The extensions and media types that are accepted, as things stand; empty for all.
	 */
	public List<String> accepted(FieldState state) {
		return Stream.of(state.text(this.accept).split(","))
			.map(String::strip)
			.filter((type) -> !type.isEmpty())
			.toList();
	}

	private static boolean accepts(List<String> accepted, FormFile file) {
		var name = file.name().toLowerCase(Locale.ROOT);
		var type = file.type().toLowerCase(Locale.ROOT);
		return accepted.isEmpty() || accepted.stream()
			.map((each) -> each.toLowerCase(Locale.ROOT))
			.anyMatch((each) -> each.equals("*/*") || each.equals(type) || each.startsWith(".") && name.endsWith(each)
					|| each.endsWith("/*") && type.startsWith(each.substring(0, each.length() - 1)));
	}

}
