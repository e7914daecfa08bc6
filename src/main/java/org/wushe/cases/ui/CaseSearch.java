package org.wushe.cases.ui;

import org.springframework.stereotype.Component;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseFilter;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.ui.Glyph;
import org.wushe.ui.Places;
import org.wushe.ui.SearchSource;

/** Cases by number or title. */
@Component
class CaseSearch implements SearchSource {

	private final Cases cases;

	private final Places places;

	private final CaseLooks looks;

	CaseSearch(Cases cases, Places places, CaseLooks looks) {
		this.cases = cases;
		this.places = places;
		this.looks = looks;
	}

	@Override
	public String kind() {
		return "cases.nav";
	}

	@Override
	public Found search(Access access, String words, int limit) {
		return access.allows(Operation.READ_CASE)
				? new Found(this.cases.list(access, CaseFilter.ALL.withText(words), 0, limit)
					.stream()
					.map(file -> hit(access, file))
					.toList(), "")
				: Found.NOTHING;
	}

	private Hit hit(Access access, CaseFile file) {
		String detail = String.join(" · ", file.number(), this.looks.state(file).text(),
				this.places.division(access, file.divisionCode()));
		return new Hit(Glyph.CASES, file.title(), detail, "cases/" + file.id());
	}

}
