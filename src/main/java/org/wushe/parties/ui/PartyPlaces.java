package org.wushe.parties.ui;

import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.ui.Places;

@Component
class PartyPlaces implements Places {

	private final Divisions divisions;

	private final Organizations organizations;

	PartyPlaces(Divisions divisions, Organizations organizations) {
		this.divisions = divisions;
		this.organizations = organizations;
	}

	@Override
	public String division(Access access, DivisionCode code) {
		return this.divisions.name(access, code);
	}

	@Override
	public List<DivisionCode> within(Access access, DivisionCode code) {
		return this.divisions.children(access, code).stream().map(Division::code).toList();
	}

	@Override
	public String organization(Access access, String code) {
		return this.organizations.name(access, code);
	}

}
