package org.wushe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;

class LauncherTest {

	private static final int CLASS_FILE_OF_JAVA_17 = 61;

	@Test
	void aJavaThatIsTooOldIsToldInOneLineThatNamesTheRemedy() {
		assertThat(Launcher.refusal(17)).startsWith("Wushe cannot start: ")
			.contains("Java 25", "Java 17", "Install")
			.doesNotContain("\n");
	}

	@Test
	void theLauncherItselfRunsOnTheJavaOfTheJarsLoader() throws IOException {
		try (DataInputStream file = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
			assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
			file.readUnsignedShort();
			assertThat(file.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_17);
		}
	}

}
