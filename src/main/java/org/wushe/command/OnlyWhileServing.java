package org.wushe.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A bean that works by itself in the background, and must not while a command runs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = CommandLine.OPTION, havingValue = "none", matchIfMissing = true)
public @interface OnlyWhileServing {

}
