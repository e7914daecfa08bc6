package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTest {

	@Test
	void itNamesAddressAccountsDataAndHowToStopInBothLanguages() {
		String text = new Welcome("http://localhost:8080", DemoAccounts.ofRealm(), Path.of("/srv/data"), 38).text();
		assertThat(text).contains("http://localhost:8080", "/srv/data", "/srv/data/logs", "Ctrl+C", "38", "地址",
				"Address", "停止", "Stop", "账号", "Accounts");
		assertThat(text).contains("community-worker", "社区工作者").doesNotContain("null");
	}

	@Test
	void passwordsAreWrittenOutWhereTheyDoNotFollowFromTheAccount() {
		DemoAccounts accounts = new DemoAccounts(List.of(new DemoAccounts.Account("worker", "secret", "社工")));
		assertThat(new Welcome("http://localhost", accounts, Path.of("/data"), 1).text()).contains("worker", "secret",
				"社工");
	}

	@Test
	void everyAccountOfTheRealmThatCanLogInIsNamed() {
		assertThat(DemoAccounts.ofRealm().accounts()).isNotEmpty()
			.allSatisfy((account) -> assertThat(account.password()).isNotBlank())
			.allSatisfy((account) -> assertThat(account.role()).isNotBlank());
	}

}
