package org.wushe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/**
 * Every setting of ours and what it takes: one that is mistyped is told before anything
 * is started.
 */
record KnownSettings(Properties kinds) {

	private static final String OURS = "wushe.";

	/** What a setting takes, by the name it has in the list. */
	private enum Kind {

		TEXT("text", text -> {
		}), TRUTH("true or false", convertible(Boolean.class)),
		PORT("a port from 0 to 65535", text -> require(text.matches("\\d{1,5}") && Integer.parseInt(text) < 65_536)),
		DURATION("a duration such as 30s, 5m or 365d", convertible(Duration.class)),
		NUMBER("a whole number such as 60", text -> require(text.matches("\\d{1,6}"))),
		SIZE("a size such as 500MB or 2GB", convertible(DataSize.class)),
		TIME("a time such as 09:00", LocalTime::parse),
		TERM("a term such as 2h, 8wh, 7d or 5wd", text -> require(text.matches("\\d{1,4}\\s*(wh|wd|h|d)"))),
		ADDRESSES("an address such as http://127.0.0.1:9200", text -> Arrays.stream(text.split(","))
			.forEach(address -> require(URI.create(address.strip()).getRawAuthority() != null)));

		private final String words;

		private final Consumer<String> reader;

		Kind(String words, Consumer<String> reader) {
			this.words = words;
			this.reader = reader;
		}

		private static Consumer<String> convertible(Class<?> type) {
			return text -> ApplicationConversionService.getSharedInstance().convert(text, type);
		}

		private static void require(boolean right) {
			if (!right) {
				throw new IllegalArgumentException();
			}
		}

	}

	static KnownSettings read() {
		Properties kinds = new Properties();
		try (InputStream in = KnownSettings.class.getResourceAsStream("/settings.properties")) {
			kinds.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new KnownSettings(kinds);
	}

	Set<String> names() {
		return this.kinds.stringPropertyNames();
	}

	/**
	 * @throws EmbeddedFailure naming the setting that there is not, or whose value it
	 * does not take
	 */
	void check(ConfigurableEnvironment environment) {
		Set<String> known = new HashSet<>();
		names().forEach(name -> known.add(uniform(name)));
		environment.getPropertySources()
			.stream()
			.filter(source -> source instanceof EnumerablePropertySource
					&& !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
			.flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter(name -> name.startsWith(OURS) && !known.contains(uniform(name)))
			.findFirst()
			.ifPresent(name -> {
				throw new EmbeddedFailure("There is no setting %s".formatted(name),
						"Did you mean %s? All are in docs/running.md".formatted(nearest(name)));
			});
		Binder binder = Binder.get(environment);
		names().stream()
			.sorted()
			.forEach(name -> binder.bind(name, String.class)
				.ifBound(value -> check(name, value, this.kinds.getProperty(name))));
	}

	private static void check(String name, String value, String kind) {
		if (value.isBlank()) {
			return;
		}
		if (kind.contains("|")) {
			require(name, value, Arrays.asList(kind.split("\\|")).contains(value.strip().toLowerCase(Locale.ROOT)),
					"one of " + kind.replace("|", ", "));
			return;
		}
		Kind wanted = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
		boolean right = true;
		try {
			wanted.reader.accept(value.strip());
		}
		catch (ConversionException | DateTimeException | IllegalArgumentException ex) {
			right = false;
		}
		require(name, value, right, wanted.words);
	}

	private static void require(String name, String value, boolean right, String words) {
		if (!right) {
			throw new EmbeddedFailure("The setting %s is \"%s\" and takes %s".formatted(name, value, words),
					"Correct it, or leave it out for its default");
		}
	}

	/** As Spring reads names: hyphens, underscores and capitals do not matter. */
	private static String uniform(String name) {
		return name.replaceAll("[-_]|\\[.*]", "").toLowerCase(Locale.ROOT);
	}

	/** The one that shares most words with it, and then most of its beginning. */
	private String nearest(String name) {
		Set<String> words = words(name);
		return names().stream()
			.sorted()
			.max(Comparator.comparingLong((String known) -> words(known).stream().filter(words::contains).count())
				.thenComparingInt(known -> beginning(known, name)))
			.orElseThrow();
	}

	private static Set<String> words(String name) {
		return Set.copyOf(new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[.-]"))));
	}

	private static int beginning(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

}
