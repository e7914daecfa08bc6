package org.wushe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TranslationsTest {

	private static final Pattern USED = Pattern
		.compile("(?:getTranslation|translate|say|title =)\\(?\\s*\"([\\w-]+\\.[\\w.-]+)\"\\s*[,)]");

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private final Translations translations = new Translations();

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(this.translations.in(Translations.CHINESE).keySet())
			.containsExactlyInAnyOrderElementsOf(this.translations.in(Translations.ENGLISH).keySet());
	}

	@Test
	void noKeyIsGivenTwiceInALanguage() throws IOException {
		List<String> twice = new ArrayList<>();
		for (String language : List.of("zh_CN", "en")) {
			Set<Object> keys = new HashSet<>();
			for (Path bundle : bundles(language)) {
				try (Reader reader = Files.newBufferedReader(bundle)) {
					new Properties() {
						@Override
						public synchronized Object put(Object key, Object text) {
							if (!keys.add(key)) {
								twice.add(key + " in " + bundle.getFileName());
							}
							return super.put(key, text);
						}
					}.load(reader);
				}
			}
			assertThat(keys).contains("ui.product");
		}
		assertThat(twice).isEmpty();
	}

	@Test
	void noScreenAsksForAPhraseThatIsMissing() throws IOException {
		Set<String> used = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			sources.filter(source -> source.toString().endsWith(".java")).forEach(source -> collect(source, used));
		}
		assertThat(used).contains("ui.product");
		used.removeAll(this.translations.in(Translations.CHINESE).keySet());
		assertThat(used).as("missing phrases").isEmpty();
	}

	@Test
	void englishScreensShowNoChineseWords() {
		Set<String> mixed = this.translations.in(Translations.ENGLISH)
			.entrySet()
			.stream()
			.filter(phrase -> CHINESE.matcher(phrase.getValue().text()).find())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(mixed).isEmpty();
	}

	@Test
	void parametersComeInOrderOrByName() {
		assertThat(new Phrase("{1} 派单给 {0}").with("甲", "乙")).isEqualTo("乙 派单给 甲");
		assertThat(new Phrase("{who}: {what}").with(Map.of("who", "甲", "what", "$1"))).isEqualTo("甲: $1");
		assertThat(new Phrase("{who}").with(Map.of())).isEmpty();
	}

	@Test
	void thingsAreFoundByTheNamesThatPeopleRead() {
		assertThat(this.translations.codes("audit.action.", "接单", Translations.CHINESE))
			.containsExactly("referrals.accept");
	}

	@Test
	void englishKnowsOneFromMany() {
		Phrase days = new Phrase("{0} {0|day|days}");
		assertThat(days.with(1)).isEqualTo("1 day");
		assertThat(days.with(2)).isEqualTo("2 days");
	}

	@Test
	void anyEnglishIsEnglishAndEverythingElseChinese() {
		assertThat(Translations.supported(Locale.UK)).isEqualTo(Translations.ENGLISH);
		assertThat(Translations.supported(Locale.FRENCH)).isEqualTo(Translations.CHINESE);
	}

	private static List<Path> bundles(String language) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/i18n"))) {
			return files.filter(file -> file.toString().endsWith("_" + language + ".properties")).sorted().toList();
		}
	}

	private static void collect(Path source, Set<String> used) {
		try {
			USED.matcher(Files.readString(source)).results().map(match -> match.group(1)).forEach(used::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
