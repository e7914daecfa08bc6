package org.wushe.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of all modules, from
 * <code>i18n/&lt;module&gt;_&lt;locale&gt;.properties</code>. Chinese comes first,
 * English second. Parameters are given in order (<code>{0}</code>) or as one map
 * (<code>{name}</code>).
 */
@Component
public class Translations implements I18NProvider {

	public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	public static final Locale ENGLISH = Locale.ENGLISH;

	private static final Logger log = LoggerFactory.getLogger(Translations.class);

	private final transient Map<Locale, Map<String, Phrase>> phrases = Map.of(CHINESE, load("zh_CN"), ENGLISH,
			load("en"));

	@Override
	public List<Locale> getProvidedLocales() {
		return List.of(CHINESE, ENGLISH);
	}

	/**
	 * The phrase in the language; the key itself, and a line in the log, if there is
	 * none.
	 */
	@Override
	public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... params) {
		return find(key, locale, params).orElseGet(() -> {
			log.error("No phrase for {} in {}", key, locale);
			return key;
		});
	}

	/** The phrase if there is one: for names of codes that the product may not know. */
	public Optional<String> find(String key, @Nullable Locale locale, @Nullable Object... params) {
		Map<String, Phrase> language = this.phrases.get(supported(locale));
		return Optional.ofNullable((language != null) ? language.get(key) : null).map(phrase -> phrase.with(params));
	}

	/** The codes below a prefix in whose names the words stand. */
	public List<String> codes(String prefix, String words, @Nullable Locale locale) {
		return in(supported(locale)).entrySet()
			.stream()
			.filter(phrase -> phrase.getKey().startsWith(prefix) && phrase.getValue().text().contains(words))
			.map(phrase -> phrase.getKey().substring(prefix.length()))
			.toList();
	}

	/** The nearer of the two languages: English for any English, otherwise Chinese. */
	public static Locale supported(@Nullable Locale locale) {
		return (locale != null && ENGLISH.getLanguage().equals(locale.getLanguage())) ? ENGLISH : CHINESE;
	}

	/**
	 * The language of a call by its header {@code Accept-Language}: Chinese unless it
	 * asks for English first.
	 */
	public static Locale asked(@Nullable String languages) {
		List<Locale.LanguageRange> ranges = List.of();
		try {
			ranges = (languages != null && !languages.isBlank()) ? Locale.LanguageRange.parse(languages) : ranges;
		}
		catch (IllegalArgumentException ex) {
			// Not a list of languages: Chinese.
		}
		return supported(Locale.lookup(ranges, List.of(Locale.CHINESE, CHINESE, ENGLISH)));
	}

	Map<String, Phrase> in(Locale locale) {
		return this.phrases.getOrDefault(locale, Map.of());
	}

	private static Map<String, Phrase> load(String language) {
		Map<String, Phrase> all = new HashMap<>();
		try {
			for (Resource bundle : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:i18n/*_" + language + ".properties")) {
				read(bundle).forEach((key, text) -> all.put((String) key, new Phrase((String) text)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(all);
	}

	private static Properties read(Resource bundle) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
