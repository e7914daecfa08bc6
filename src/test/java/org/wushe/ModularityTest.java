package org.wushe;

import static org.assertj.core.api.Assertions.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** The house: modules without cycles, one door to the database. */
class ModularityTest {

	private static final ApplicationModules MODULES = ApplicationModules.of(WusheApplication.class);

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.wushe");

	@Test
	void modulesTalkOnlyThroughTheirApiAndWithoutCycles() {
		MODULES.verify();
	}

	@Test
	void thePictureOfTheModulesIsWrittenToTheDocs() throws IOException {
		new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
			.writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
		String picture = inOrder(Files.readString(Path.of("target/modules/components.puml")));
		assertThat(picture).contains("WusheApplication.Identity");
		Files.writeString(Files.createDirectories(Path.of("docs/modules")).resolve("components.puml"), picture);
	}

	@Test
	void aQueryCannotBeWrittenWithoutSayingForWhom() {
		noClasses().that()
			.resideOutsideOfPackages("org.wushe.identity..", "org.wushe.embedded..")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("org\\.springframework\\.jdbc\\.core\\.(JdbcTemplate|JdbcOperations"
					+ "|namedparam\\.NamedParameterJdbc.*)")
			.because("Database.as(access) is the one door to the business tables")
			.check(CLASSES);
	}

	@Test
	void nobodyButTheDoorIsGivenTheDatabase() {
		DescribedPredicate<JavaClass> theDatabase = JavaClass.Predicates.assignableTo(JdbcClient.class)
			.or(JavaClass.Predicates.assignableTo(DataSource.class))
			.or(JavaClass.Predicates.assignableTo(Connection.class));
		DescribedPredicate<Iterable<? extends JavaClass>> given = DescribedPredicate.anyElementThat(theDatabase);
		String[] doors = { "org.wushe.identity..", "org.wushe.embedded..", "org.wushe.notification.." };
		noFields().that()
			.areDeclaredInClassesThat()
			.resideOutsideOfPackages(doors)
			.should()
			.haveRawType(theDatabase)
			.check(CLASSES);
		noConstructors().that()
			.areDeclaredInClassesThat()
			.resideOutsideOfPackages(doors)
			.should()
			.haveRawParameterTypes(given)
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackages(doors)
			.should()
			.dependOnClassesThat(JavaClass.Predicates.assignableTo(DataSource.class))
			.check(CLASSES);
	}

	@Test
	void timeComesFromTheClock() {
		noClasses().that()
			.resideOutsideOfPackage("org.wushe.embedded..")
			.should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(CLASSES);
	}

	/**
	 * The order in which the modules are found differs from run to run; the picture must
	 * not.
	 */
	private static String inOrder(String picture) {
		Predicate<String> listed = line -> line.startsWith("  component ") || line.contains(" --> ");
		Iterator<String> sorted = picture.lines().filter(listed).sorted().toList().iterator();
		return picture.lines()
			.map(line -> listed.test(line) ? sorted.next() : line)
			.collect(Collectors.joining("\n", "", "\n"));
	}

}
