package org.wushe.referrals;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.needs.Code;

/** The answers of a form about referrals, by type. */
public record Answers(Map<String, ? extends @Nullable Object> values) {

	public Optional<String> optional(String name) {
		return Optional.ofNullable(this.values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
	}

	public String text(String name) {
		return optional(name).orElseThrow(() -> refused(name));
	}

	public <E extends Enum<E>> E choice(Class<E> type, String name) {
		return Code.require(type, name, text(name));
	}

	public UUID uuid(String name) {
		return uuid(name, text(name));
	}

	public int integer(String name) {
		try {
			return new BigDecimal(text(name)).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw refused(name);
		}
	}

	public Instant instant(String name) {
		try {
			return OffsetDateTime.parse(text(name)).toInstant();
		}
		catch (DateTimeException ex) {
			throw refused(name);
		}
	}

	public LocalDate date(String name) {
		try {
			return LocalDate.parse(text(name));
		}
		catch (DateTimeException ex) {
			throw refused(name);
		}
	}

	/** The ids of uploaded files. */
	public List<UUID> files(String name) {
		return (this.values.get(name) instanceof List<?> files) ? files.stream()
			.map(file -> (file instanceof Map<?, ?> map) ? map.get("id") : file)
			.map(id -> uuid(name, String.valueOf(id)))
			.toList() : List.of();
	}

	private static UUID uuid(String name, String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw refused(name);
		}
	}

	private static DomainRefusal refused(String name) {
		return DomainRefusal.invalid(name, "referrals.refused.answer", name);
	}

}
