package org.wushe.forms.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.provider.HasListDataView;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;
import org.wushe.forms.Option;
import org.wushe.forms.Options;

/**
 * A field to choose from options that may change with other answers. What is no option
 * any more is no longer chosen, as in form-js.
 */
final class ChoiceControl<V, C extends AbstractField<C, V> & InputField<AbstractField.ComponentValueChangeEvent<C, V>, V> & HasValidationProperties & HasValidator<V> & HasListDataView<Option, ?>>
		extends ValueControl<V, C> {

	private final Options options;

	private final Choosable<V> choosable;

	private List<Option> offered = List.of();

	/** An answer that waits for its options. */
	private @Nullable Object awaited;

	private ChoiceControl(C field, Options options, Choosable<V> choosable, Runnable changed) {
		super(field, choosable::answer, (_) -> Optional.empty(), "notAnOption", changed);
		this.options = options;
		this.choosable = choosable;
	}

	static <C extends AbstractField<C, Option> & InputField<AbstractField.ComponentValueChangeEvent<C, Option>, Option> & HasValidationProperties & HasValidator<Option> & HasListDataView<Option, ?>> FieldControl one(
			C field, Options options, Runnable changed) {
		return new ChoiceControl<>(field, options, new One(), changed);
	}

	static <C extends AbstractField<C, Set<Option>> & InputField<AbstractField.ComponentValueChangeEvent<C, Set<Option>>, Set<Option>> & HasValidationProperties & HasValidator<Set<Option>> & HasListDataView<Option, ?>> FieldControl several(
			C field, Options options, Runnable changed) {
		return new ChoiceControl<>(field, options, new Several(), changed);
	}

	@Override
	public @Nullable Object answer() {
		var chosen = super.answer();
		return (chosen != null) ? chosen : this.awaited;
	}

	@Override
	public void show(@Nullable Object answer) {
		var chosen = (answer != null) ? this.choosable.chosen(answer, this.offered) : Optional.<V>empty();
		this.awaited = this.offered.isEmpty() ? answer : null;
		field().setValue(chosen.orElseGet(field()::getEmptyValue));
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		super.refresh(state, readOnly);
		var offer = state.options(this.options);
		if (!offer.equals(this.offered)) {
			var answer = answer();
			this.offered = offer;
			field().setItems(offer);
			show(answer);
		}
	}

	/** How a value of the field and a raw answer correspond. */
	private interface Choosable<V> {

		Object answer(V value);

		Optional<V> chosen(Object answer, List<Option> options);

	}

	private record One() implements Choosable<Option> {

		@Override
		public Object answer(Option value) {
			return value.value();
		}

		@Override
		public Optional<Option> chosen(Object answer, List<Option> options) {
			return options.stream().filter((option) -> option.matches(answer)).findFirst();
		}

	}

	private record Several() implements Choosable<Set<Option>> {

		@Override
		public Object answer(Set<Option> value) {
			return value.stream().map(Option::value).toList();
		}

		@Override
		public Optional<Set<Option>> chosen(Object answer, List<Option> options) {
			var answers = (answer instanceof List<?> list) ? list : List.of(answer);
			return Optional.of(options.stream()
				.filter((option) -> answers.stream().anyMatch(option::matches))
				.collect(Collectors.toSet()));
		}

	}

}
