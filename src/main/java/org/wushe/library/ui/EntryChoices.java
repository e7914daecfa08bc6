package org.wushe.library.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;

/**
 * What the form of an entry offers to choose from.
 *
 * @param places where it may lie
 * @param place where it lies if nobody chooses; null if somebody has to
 * @param middle where the middle of a place is, as far as it is known
 * @param organization where the organisation has its seat; null if nobody knows
 */
record EntryChoices(List<ServiceCategory> categories, PlaceChoices places, @Nullable Division place,
		Function<DivisionCode, Optional<Coordinates>> middle, @Nullable Coordinates organization) {
}
