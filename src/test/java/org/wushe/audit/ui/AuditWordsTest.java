package org.wushe.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wushe.needs.GapCode;
import org.wushe.ratings.RatingChannel;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.FailureReason;
import org.wushe.ui.Translations;

/** Whatever is written into the audit log can be read there in words. */
class AuditWordsTest {

	/** Keys of phrases have three parts or more, actions two. */
	private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

	private static final Pattern ENTRY = Pattern
		.compile("audit(?:Log)?\\.record\\(\\s*access,\\s*([^,]+),\\s*([^,]+),");

	private static final Pattern PERSONAL_TYPE = Pattern
		.compile("(?:TYPE = |String type\\(\\) \\{\\s*return )\"(\\w+)\";");

	/** In a map to its column, or a constant. */
	private static final Pattern PERSONAL_FIELD = Pattern
		.compile("\"(\\w+)\",\\s*\"\\w+_enc\"|String (?!TYPE)[A-Z_]+ = \"(\\w+)\"");

	private final Translations translations = new Translations();

	@Test
	void everyActionHasAName() {
		Set<String> actions = sources("org.wushe.audit.AuditLog").flatMap(source -> all(ACTION, source))
			.map(found -> "audit.action." + found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(actions).contains("audit.action.needs.report", "audit.action.cases.reader-named")
			.hasSizeGreaterThan(15)
			.allSatisfy(this::isSaid);
	}

	@Test
	void everySubjectHasAName() {
		List<MatchResult> entries = sources("org.wushe.audit.AuditLog").flatMap(source -> all(ENTRY, source)).toList();
		assertThat(entries).hasSizeGreaterThan(10).allSatisfy(entry -> {
			assertThat(entry.group(1)).as("an action is written out").matches("\"[a-z.-]+\"|action");
			assertThat(entry.group(2)).as("a subject is written out").matches("\"[a-z-]+\"|type \\+ \"\\.\" \\+ field");
			if (entry.group(2).startsWith("\"")) {
				isSaid("audit.subject." + entry.group(2).replace("\"", ""));
			}
		});
	}

	@Test
	void everyPersonalFieldHasAName() {
		Set<String> fields = sources("implements PersonalSource").flatMap(source -> {
			String type = all(PERSONAL_TYPE, source).findFirst().orElseThrow().group(1);
			return all(PERSONAL_FIELD, source).map(field -> (field.group(1) != null) ? field.group(1) : field.group(2))
				.map(field -> "audit.subject." + type + "." + field);
		}).collect(Collectors.toCollection(TreeSet::new));
		assertThat(fields)
			.contains("audit.subject.resident.phone", "audit.subject.resident.idNumber", "audit.subject.need.place",
					"audit.subject.task.answers")
			.allSatisfy(this::isSaid);
	}

	@ParameterizedTest
	@CsvSource({ "referrals.decline", "referrals.fail", "needs.leave-unmet", "ratings.enter", "ratings.submit" })
	void everyReasonOfAListHasAName(String action) {
		Enum<?>[] reasons = switch (action) {
			case "referrals.decline" -> DeclineReason.values();
			case "referrals.fail" -> FailureReason.values();
			case "needs.leave-unmet" -> GapCode.values();
			default -> RatingChannel.values();
		};
		assertThat(Arrays.stream(reasons).map(reason -> AuditScreen.REASONS.get(action) + reason.name()))
			.allSatisfy(this::isSaid);
	}

	private void isSaid(String key) {
		for (var language : List.of(Translations.CHINESE, Translations.ENGLISH)) {
			assertThat(this.translations.find(key, language)).as("%s in %s", key, language).isPresent();
		}
	}

	private static Stream<MatchResult> all(Pattern pattern, String source) {
		return pattern.matcher(source).results();
	}

	/** The sources that mention something. */
	private static Stream<String> sources(String mention) {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter(file -> file.toString().endsWith(".java"))
				.map(AuditWordsTest::read)
				.filter(source -> source.contains(mention))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
