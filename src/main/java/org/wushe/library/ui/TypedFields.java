package org.wushe.library.ui;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.vaadin.flow.component.HasValue;
import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingForm.Hours;

/**
 * What is typed in the fields of a form, as text by the names of the fields, to be kept
 * while somebody is writing and put back later. Tells of each change by hand.
 */
final class TypedFields {

	private record Typed(Supplier<String> read, Consumer<String> write, Consumer<Boolean> readOnly) {
	}

	private final Map<String, Typed> fields = new LinkedHashMap<>();

	private final Set<String> locked = new HashSet<>();

	private Runnable told = () -> {
	};

	void whenChanged(Runnable newTold) {
		this.told = newTold;
	}

	void changed() {
		this.told.run();
	}

	/** All that stands in the fields now. */
	Map<String, String> typed() {
		Map<String, String> typed = new LinkedHashMap<>();
		this.fields.forEach((name, field) -> typed.put(name, field.read.get()));
		return typed;
	}

	/** These cannot be changed, and stay as they are. */
	void lock(Set<String> names) {
		this.locked.addAll(names);
		names.forEach(name -> Objects.requireNonNull(this.fields.get(name), name).readOnly.accept(true));
	}

	/**
	 * Puts back what was typed; what no field understands any more, and what is locked,
	 * is left out.
	 */
	void show(Map<String, String> typed) {
		this.fields.forEach((name, field) -> {
			String text = typed.get(name);
			if (text != null && !this.locked.contains(name)) {
				try {
					field.write.accept(text);
				}
				catch (IllegalArgumentException | DateTimeException outdated) {
					// The form has changed since; the rest of it still holds.
				}
			}
		});
	}

	/** A part that is no field itself and tells of its changes. */
	void part(String name, Supplier<String> read, Consumer<String> write) {
		part(name, read, write, readOnly -> {
			throw new IllegalStateException(name + " is never locked");
		});
	}

	private void part(String name, Supplier<String> read, Consumer<String> write, Consumer<Boolean> readOnly) {
		this.fields.put(name, new Typed(read, write, readOnly));
	}

	void text(String name, HasValue<?, String> field) {
		add(name, field, text -> text, text -> text);
	}

	void figure(String name, HasValue<?, Integer> field) {
		add(name, field, String::valueOf, Integer::valueOf);
	}

	void decimal(String name, HasValue<?, BigDecimal> field) {
		add(name, field, BigDecimal::toPlainString, BigDecimal::new);
	}

	void flag(String name, HasValue<?, Boolean> field) {
		add(name, field, String::valueOf, Boolean::valueOf);
	}

	<E extends Enum<E>> void one(String name, HasValue<?, E> field, Class<E> type) {
		add(name, field, Enum::name, text -> Enum.valueOf(type, text));
	}

	<E extends Enum<E>> void some(String name, HasValue<?, Set<E>> field, Class<E> type) {
		add(name, field, chosen -> chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
				text -> some(text, type));
	}

	void hours(String name, HoursField field) {
		field.whenChanged(this::changed);
		part(name, () -> field.hours().stream().map(TypedFields::row).collect(Collectors.joining(";")),
				text -> field.show(rows(text)));
	}

	<T> void add(String name, HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
		field.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				changed();
			}
		});
		part(name, () -> field.isEmpty() ? "" : write.apply(field.getValue()), text -> {
			T value = text.isEmpty() ? null : read.apply(text);
			field.setValue((value != null) ? value : field.getEmptyValue());
		}, field::setReadOnly);
	}

	private static <E extends Enum<E>> Set<E> some(String text, Class<E> type) {
		EnumSet<E> some = EnumSet.noneOf(type);
		Arrays.stream(text.split(","))
			.filter(name -> !name.isEmpty())
			.forEach(name -> some.add(Enum.valueOf(type, name)));
		return some;
	}

	/** MONDAY,TUESDAY|08:00|20:00, with nothing in the place of what is missing. */
	private static String row(Hours hours) {
		return hours.days().stream().sorted().map(Enum::name).collect(Collectors.joining(",")) + "|"
				+ Objects.toString(hours.opens(), "") + "|" + Objects.toString(hours.closes(), "");
	}

	private static List<Hours> rows(String text) {
		return Arrays.stream(text.split(";")).filter(row -> !row.isEmpty()).map(row -> {
			String[] parts = row.split("\\|", -1);
			return new Hours(some(parts[0], DayOfWeek.class), time(parts, 1), time(parts, 2));
		}).toList();
	}

	private static @Nullable LocalTime time(String[] parts, int part) {
		return (part < parts.length && !parts[part].isEmpty()) ? LocalTime.parse(parts[part]) : null;
	}

}
