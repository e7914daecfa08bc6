package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import org.wushe.needs.TriageClass;

class KnownSettingsTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(wushe\\.[a-z.-]+)");

	@Test
	void theListHoldsWhatTheApplicationReadsAndNothingElse() throws IOException {
		TreeSet<String> read = new TreeSet<>(List.of("wushe.command", "wushe.demo"));
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		scan.findCandidateComponents("org.wushe").forEach(found -> {
			Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
			names(type.getAnnotation(ConfigurationProperties.class).value(), type).forEach(read::add);
		});
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			sources.filter(source -> source.toString().endsWith(".java"))
				.flatMap(source -> PLACEHOLDER.matcher(text(source)).results())
				.forEach(found -> read.add(found.group(1)));
		}
		assertThat(read).hasSizeGreaterThan(30);
		assertThat(KnownSettings.read().names()).containsExactlyInAnyOrderElementsOf(read);
	}

	@Test
	void everyOneIsInTheManual() throws IOException {
		String manual = Files.readString(Path.of("docs/running.md"));
		assertThat(KnownSettings.read().names()).filteredOn(name -> !name.startsWith("wushe.embedded."))
			.allSatisfy(name -> assertThat(manual).contains(name.substring(name.lastIndexOf('.'))));
	}

	private static Stream<String> names(String prefix, Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).flatMap(part -> names(prefix, part));
	}

	private static Stream<String> names(String prefix, RecordComponent part) {
		String name = prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
		if (part.getType() == Map.class) {
			return Arrays.stream(TriageClass.values())
				.map(triageClass -> name + "." + triageClass.name().toLowerCase(Locale.ROOT));
		}
		return (part.getType().isRecord() && part.getType().getNestHost() == part.getDeclaringRecord().getNestHost())
				? names(name, part.getType()) : Stream.of(name);
	}

	private static String text(Path source) {
		try {
			return Files.readString(source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
