package org.wushe.exchange.hsds;

import java.util.List;

import org.springframework.stereotype.Component;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Divisions;

/** As the divisions and the taxonomy have them. */
@Component
class KnownNames implements Names {

	private final Divisions divisions;

	private final ServiceCategories categories;

	KnownNames(Divisions divisions, ServiceCategories categories) {
		this.divisions = divisions;
		this.categories = categories;
	}

	@Override
	public String division(Access access, DivisionCode code) {
		return this.divisions.name(access, code);
	}

	@Override
	public List<ServiceCategory> categories(Access access) {
		return this.categories.all(access);
	}

}
