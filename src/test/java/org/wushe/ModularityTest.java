package org.wushe;

import static org.assertj.core.api.Assertions.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.nio.file.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
	void thePictureOfTheModulesIsWrittenToTheDocs() {
		new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("docs/modules"))
			.writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
		assertThat(Path.of("docs/modules/components.puml")).content().containsIgnoringCase("identity");
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

}
