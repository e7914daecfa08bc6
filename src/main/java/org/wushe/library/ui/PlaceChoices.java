package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/** The places of a county to choose from: itself, its streets, their communities. */
final class PlaceChoices {

	private final Map<DivisionCode, Division> known = new LinkedHashMap<>();

	/**
	 * @param more places outside that are chosen already
	 */
	PlaceChoices(Divisions divisions, Access access, DivisionCode county, Collection<DivisionCode> more) {
		List<Division> all = new ArrayList<>();
		divisions.find(access, county).ifPresent(all::add);
		if (county.level().compareTo(Level.COUNTY) >= 0) {
			all.addAll(divisions.within(access, county, Level.STREET));
			all.addAll(divisions.within(access, county, Level.COMMUNITY));
		}
		more.forEach(code -> divisions.find(access, code).ifPresent(all::add));
		all.sort(Comparator.comparing(Division::code));
		all.forEach(division -> this.known.put(division.code(), division));
	}

	/** Offers those of a level and below. */
	void offer(ComboBoxBase<?, Division, ?> box, Level from) {
		box.setItems(this.known.values().stream().filter(place -> place.level().compareTo(from) >= 0).toList());
		box.setItemLabelGenerator(this::label);
	}

	@Nullable Division find(@Nullable DivisionCode code) {
		return (code != null) ? this.known.get(code) : null;
	}

	Set<Division> find(List<DivisionCode> codes) {
		return codes.stream().map(this.known::get).filter(division -> division != null).collect(Collectors.toSet());
	}

	private String label(Division place) {
		Division street = this.known.get(place.code().at(Level.STREET));
		return (place.level() == Level.COMMUNITY && street != null) ? street.name() + " › " + place.name()
				: place.name();
	}

}
