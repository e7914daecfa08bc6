package org.wushe.needs.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.needs.Need;
import org.wushe.needs.ReporterKind;
import org.wushe.parties.Resident;
import org.wushe.privacy.Unmasking;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;

/** Whom a need is of and who told us: masked, and in full only for a reason. */
final class People extends Div {

	private static final List<String> RESIDENT_FIELDS = List.of("name", "phone", "address", "idNumber");

	private static final List<String> SERVED_FIELDS = List.of("name", "phone", "address");

	private static final String PLACE = "place";

	private static final List<String> REPORTER_FIELDS = List.of("reporterName", "reporterPhone");

	People(Need need, ReportParts parts, Unmasking unmasking, Access access) {
		addClassName("people");
		Optional<Resident> resident = Optional.ofNullable(need.residentId())
			.filter(id -> access.allows(Operation.READ_RESIDENT))
			.flatMap(id -> parts.residents().find(access, id));
		resident.ifPresent(person -> add(facts(person, parts)));
		List<RevealDialog.Field> hidden = hidden(need, resident.isPresent(), access);
		if (!hidden.isEmpty() && access.allows(Operation.UNMASK)) {
			add(new Button(getTranslation("needs.reveal"), Glyph.EYE.icon(),
					click -> new RevealDialog(hidden, unmasking, access).open()));
		}
	}

	private Facts facts(Resident person, ReportParts parts) {
		Integer age = person.ageOn(LocalDate.now(parts.clock().withZone(ChinaTime.ZONE)));
		return new Facts().with(getTranslation("needs.person.name"), person.name())
			.with(getTranslation("needs.person.gender"),
					(person.gender() != null) ? getTranslation("parties.gender." + person.gender()) : null)
			.with(getTranslation("needs.person.age"), (age != null) ? getTranslation("needs.resident.age", age) : null)
			.with(getTranslation("needs.person.phone"), person.phone())
			.with(getTranslation("needs.person.address"), person.address());
	}

	/**
	 * What this person could see in full: organisations only with the resident's consent
	 * and while they serve, and no identity number.
	 */
	private List<RevealDialog.Field> hidden(Need need, boolean filed, Access access) {
		List<RevealDialog.Field> hidden = new ArrayList<>();
		boolean official = access.isOfficialOf(need.divisionCode());
		boolean serving = access.organizationCode() != null && need.mayBeShared() && need.state().isServed();
		if (need.residentId() != null && (official ? filed : serving)) {
			(official ? RESIDENT_FIELDS : SERVED_FIELDS).forEach(
					field -> hidden.add(new RevealDialog.Field("resident", need.residentId(), field, need.caseId())));
		}
		if (need.isPersonal() && need.place() != null && (official || serving)) {
			hidden.add(new RevealDialog.Field("need", need.id(), PLACE, need.caseId()));
		}
		if (need.reporterKind() == ReporterKind.AGENT && official) {
			REPORTER_FIELDS
				.forEach(field -> hidden.add(new RevealDialog.Field("need", need.id(), field, need.caseId())));
		}
		return hidden;
	}

}
