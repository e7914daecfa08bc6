package org.wushe.library.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.PlaceRange;

/** Places to choose from: those near first, the others by a part of their name. */
final class PlaceChoices {

	private final Divisions divisions;

	private final Access access;

	private final @Nullable DivisionCode near;

	private final List<DivisionCode> within;

	/**
	 * @param near the county, or what is wider or lies in it, that is offered first; null
	 * for none
	 * @param within the subtrees beyond which nothing is offered; empty for everywhere
	 */
	PlaceChoices(Divisions divisions, Access access, @Nullable DivisionCode near, List<DivisionCode> within) {
		this.divisions = divisions;
		this.access = access;
		this.near = near;
		this.within = within;
	}

	/** Offers counties and below, and whole cities to whom a whole city is near. */
	void offer(ComboBoxBase<?, Division, ?> box) {
		offer(box, (this.near != null) ? this.near.at(Level.COUNTY).level() : Level.COUNTY);
	}

	/** Offers those of a level and below. */
	void offer(ComboBoxBase<?, Division, ?> box, Level from) {
		PlaceRange range = new PlaceRange(this.near, this.within, from);
		Map<DivisionCode, String> offered = new HashMap<>();
		box.setItems(query -> {
			List<Division> page = this.divisions.choices(this.access, range, query.getFilter().orElse(""),
					query.getOffset(), query.getLimit());
			if (query.getOffset() == 0) {
				offered.clear();
			}
			offered.putAll(
					this.divisions.places(this.access, page.stream().map(Division::code).collect(Collectors.toSet())));
			return page.stream();
		});
		box.setItemLabelGenerator(place -> {
			String lying = offered.get(place.code());
			return (lying != null) ? called(place, lying) : name(place);
		});
		if (this.within.isEmpty()) {
			box.setPlaceholder(box.getTranslation("library.place.placeholder"));
		}
	}

	/** Where it lies, too. */
	String name(Division place) {
		return called(place, this.divisions.place(this.access, place.code()));
	}

	private static String called(Division place, String lying) {
		return lying.isEmpty() ? place.name() : lying;
	}

	Optional<Division> find(DivisionCode code) {
		return this.divisions.find(this.access, code);
	}

	Set<Division> find(Collection<DivisionCode> codes) {
		return codes.stream().map(this::find).flatMap(Optional::stream).collect(Collectors.toSet());
	}

}
