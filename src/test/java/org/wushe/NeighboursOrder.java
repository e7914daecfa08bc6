package org.wushe;

import java.util.Comparator;
import java.util.Set;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * By name, but whoever settles the demo comes after those who count what their district
 * offers, and those that wait two seconds and no longer for what others do come when no
 * other servers start beside them any more.
 */
public class NeighboursOrder implements ClassOrderer {

	private static final Set<String> SETTLING = Set.of("org.wushe.basedata");

	private static final Set<String> PROMPT = Set.of("org.wushe.browser", "org.wushe.notification");

	@Override
	public void orderClasses(ClassOrdererContext context) {
		context.getClassDescriptors()
			.sort(Comparator.comparing(NeighboursOrder::turn).thenComparing(test -> test.getTestClass().getName()));
	}

	private static int turn(ClassDescriptor test) {
		String folder = test.getTestClass().getPackageName();
		return PROMPT.contains(folder) ? 2 : SETTLING.contains(folder) ? 1 : 0;
	}

}
