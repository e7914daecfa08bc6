package org.wushe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * Starts, kills and damages servers of its own, in processes of their own, and therefore
 * runs beside the tests that share theirs.
 */
@Tag(OwnServers.TAG)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnServers {

	/** Tells the suites apart. */
	String TAG = "own-servers";

}
