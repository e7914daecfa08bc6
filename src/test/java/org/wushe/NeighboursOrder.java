package org.wushe;

import java.util.Comparator;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * By name, but whoever settles the demo comes after those who count what their district
 * offers, and those that wait two seconds and no longer for what others do come when no
 * other servers start beside them any more.
 */
public class NeighboursOrder implements ClassOrderer {

	private static final String SETTLING = "org.wushe.basedata";

	private static final String PROMPT = "org.wushe.notification";

	@Override
	public void orderClasses(ClassOrdererContext context) {
		context.getClassDescriptors()
			.sort(Comparator.comparing(NeighboursOrder::turn).thenComparing(test -> test.getTestClass().getName()));
	}

	private static int turn(ClassDescriptor test) {
		String folder = test.getTestClass().getPackageName();
		return PROMPT.equals(folder) ? 2 : SETTLING.equals(folder) ? 1 : 0;
	}

}
