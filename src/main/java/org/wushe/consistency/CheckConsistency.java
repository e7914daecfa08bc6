package org.wushe.consistency;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import org.wushe.command.Command;
import org.wushe.command.Pause;
import org.wushe.identity.Access;

/**
 * {@code check-consistency}: says whether anything was lost or doubled; exit code 2 if
 * so.
 */
@Component
class CheckConsistency implements Command {

	/**
	 * The engine's records come to Elasticsearch a little later, and seals follow
	 * entries.
	 */
	private static final int LOOKS = 10;

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final int MOST_SHOWN = 20;

	private final Consistency consistency;

	CheckConsistency(Consistency consistency) {
		this.consistency = consistency;
	}

	@Override
	public String name() {
		return "check-consistency";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		List<Consistency.Breach> breaches = this.consistency.breaches(Access.system());
		for (int looks = 1; !breaches.isEmpty() && looks < LOOKS; looks++) {
			Pause.of(PAUSE);
			breaches = this.consistency.breaches(Access.system());
		}
		if (breaches.isEmpty()) {
			return Outcome.done("数据一致，没有丢失或重复 All is consistent: nothing lost, nothing doubled");
		}
		StringBuilder words = new StringBuilder("数据不一致 Not consistent:");
		breaches.forEach(breach -> words.append("\n  %s (%d): %s".formatted(breach.rule(), breach.subjects().size(),
				String.join(", ", breach.subjects().subList(0, Math.min(MOST_SHOWN, breach.subjects().size()))))));
		return Outcome.failed(words.toString());
	}

}
