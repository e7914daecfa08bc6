package org.wushe.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * The block that ends a start: where to go, who to be, where the data lies, how to stop.
 */
record Welcome(String address, DemoAccounts accounts, Path data, long seconds) {

	private static final String RULE = "─".repeat(100);

	private static final int NAME = 16;

	private static final int COLUMN = 48;

	String text() {
		StringBuilder text = new StringBuilder();
		text.append('\n').append(RULE).append('\n');
		line(text, "五社通已就绪，用时 %d 秒 · Wushe is ready after %d s".formatted(this.seconds, this.seconds));
		line(text, "地址 Address   " + this.address);
		line(text, "数据 Data      %s（日志 logs: %s）".formatted(this.data, this.data.resolve("logs")));
		line(text, "停止 Stop      Ctrl+C，数据保留 · Ctrl+C, the data stays");
		accounts(text);
		return text.append(RULE).toString();
	}

	private void accounts(StringBuilder text) {
		List<DemoAccounts.Account> all = this.accounts.accounts();
		if (all.isEmpty()) {
			return;
		}
		boolean derived = all.stream().allMatch((account) -> account.password().equals(account.name() + "-demo"));
		line(text, "账号 Accounts  " + (derived
				? "口令＝账号加“-demo”，如 %1$s / %1$s-demo · password = account + \"-demo\"".formatted(all.getFirst().name())
				: "演示账号 for demonstration"));
		List<String> cells = all.stream().map((account) -> cell(account, derived)).toList();
		int half = (cells.size() + 1) / 2;
		for (int row = 0; row < half; row++) {
			String second = (row + half < cells.size()) ? cells.get(row + half) : "";
			line(text, "  " + (pad(cells.get(row), COLUMN) + second).stripTrailing());
		}
	}

	private static String cell(DemoAccounts.Account account, boolean derived) {
		return pad(account.name(), NAME) + (derived ? "" : pad(account.password(), NAME)) + account.role();
	}

	/** Chinese characters are two columns wide. */
	private static String pad(String words, int columns) {
		int width = words.codePoints().map((point) -> (point < 0x2E80) ? 1 : 2).sum();
		return words + " ".repeat(Math.max(1, columns - width));
	}

	private static void line(StringBuilder text, String words) {
		text.append("  ").append(words).append('\n');
	}

}
