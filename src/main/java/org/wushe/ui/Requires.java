package org.wushe.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.wushe.identity.Operation;

/**
 * The screen opens for people who may do at least one of the operations; others get the
 * 403 screen, and no entry in the navigation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Requires {

	Operation[] value();

}
