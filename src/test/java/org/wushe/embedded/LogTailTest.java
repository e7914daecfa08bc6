package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

	@TempDir
	Path folder;

	@Test
	void theLastComplaintIsQuotedWithoutItsStackTrace() throws IOException {
		assertThat(log("""
				LOG:  starting
				ERROR first trouble
				FATAL:  could not open file "global/pg_control"
					at org.example.Failing.method(Failing.java:1)
				LOG:  database system is shut down
				""").lastWords()).isEqualTo("FATAL:  could not open file \"global/pg_control\"");
	}

	@Test
	void ofAJavaServerTheLastCauseIsQuoted() throws IOException {
		assertThat(log("""
				[ERROR] fatal exception while booting
					at org.example.Failing.method(Failing.java:1)
				Caused by: java.io.IOException: segments_10 is damaged
					... 7 more
				ERROR: did not exit normally - check the logs
				""").lastWords()).isEqualTo("Caused by: java.io.IOException: segments_10 is damaged");
	}

	@Test
	void withoutAComplaintTheLastLineIsQuoted() throws IOException {
		assertThat(log("starting\nstill starting\n\n").lastWords()).isEqualTo("still starting");
	}

	@Test
	void aLongLineIsCut() throws IOException {
		assertThat(log("ERROR " + "x".repeat(5000)).lastWords()).hasSizeLessThan(400).endsWith("…");
	}

	@Test
	void aLogThatIsNotThereHasNothingToSay() {
		assertThat(new LogTail(this.folder.resolve("none")).lastWords()).isEqualTo("it printed nothing");
	}

	private LogTail log(String text) throws IOException {
		return new LogTail(Files.writeString(this.folder.resolve("server.log"), text));
	}

}
