package org.wushe.needs.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.combobox.ComboBox;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * Picks a community or one of its grids, among those the person works in: 红旗社区, 红旗社区 ›
 * 第一网格.
 */
final class DivisionPicker extends ComboBox<Division> {

	private final transient Map<DivisionCode, Division> known = new LinkedHashMap<>();

	DivisionPicker(Divisions divisions, Access access) {
		DivisionCode own = access.division();
		if (own != null) {
			all(divisions, access, own).forEach(division -> this.known.put(division.code(), division));
		}
		setItems(this.known.values());
		setItemLabelGenerator(this::label);
		setOverlayWidth("min(26rem, 94vw)");
		if (this.known.size() == 1) {
			setValue(this.known.values().iterator().next());
		}
	}

	Optional<Division> find(String code) {
		return DivisionCode.isValid(code) ? Optional.ofNullable(this.known.get(new DivisionCode(code)))
				: Optional.empty();
	}

	/** What a form takes as its list of options. */
	List<Map<String, String>> options() {
		return this.known.values()
			.stream()
			.map(division -> Map.of("value", division.code().value(), "label", label(division)))
			.toList();
	}

	private static List<Division> all(Divisions divisions, Access access, DivisionCode own) {
		List<Division> all = new ArrayList<>(divisions.within(access, own, Level.COMMUNITY));
		all.addAll(divisions.within(access, own, Level.GRID));
		all.sort(Comparator.comparing(Division::code));
		return all;
	}

	private String label(Division division) {
		Division community = this.known.get(division.code().at(Level.COMMUNITY));
		return (division.level() == Level.GRID && community != null) ? community.name() + " › " + division.name()
				: division.name();
	}

}
