package org.wushe.needs;

import java.util.Locale;
import java.util.Optional;

import org.wushe.identity.DomainRefusal;

/**
 * How constants are written in forms, process variables and REST:
 * {@code left-behind-child}.
 */
public final class Code {

	private Code() {
	}

	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
		for (E constant : type.getEnumConstants()) {
			if (of(constant).equals(code)) {
				return Optional.of(constant);
			}
		}
		return Optional.empty();
	}

	/**
	 * @throws DomainRefusal naming the field if there is no such code
	 */
	public static <E extends Enum<E>> E require(Class<E> type, String field, String code) {
		return find(type, code).orElseThrow(() -> DomainRefusal.invalid(field, "needs.refused.unknown-choice", field));
	}

}
