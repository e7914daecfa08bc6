package org.wushe.needs.ui;

import java.util.stream.Collectors;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.identity.Access;
import org.wushe.library.ui.OfferingWords;
import org.wushe.needs.Need;
import org.wushe.ui.Facts;
import org.wushe.ui.Texts;

/** What is needed, where and how soon; nothing of who the person is. */
@StyleSheet("needs.css")
public final class NeedFacts extends Facts {

	public NeedFacts(Need need, OfferingWords words, Texts texts, Access access) {
		Paragraph description = new Paragraph(
				need.description().isEmpty() ? getTranslation("needs.description.erased") : need.description());
		description.addClassName("need-description");
		with(getTranslation("needs.category"), words.categoryPath(access, need.categoryCode()));
		with(getTranslation("needs.description"), description);
		with(getTranslation("needs.urgency"), getTranslation("needs.urgency." + need.urgency()));
		with(getTranslation("needs.division"), words.place(access, need.divisionCode()));
		with(getTranslation("needs.place"), need.place());
		with(getTranslation("needs.beneficiary"), getTranslation("needs.beneficiary." + need.beneficiaryKind()));
		with(getTranslation("needs.groups"),
				need.specialGroups()
					.stream()
					.sorted()
					.map(words::group)
					.collect(Collectors.joining(getTranslation("library.comma"))));
		with(getTranslation("needs.accessibility"), words.features(need.requirements().accessibility()));
		with(getTranslation("needs.times"), words.times(need.requirements().times()));
		if (need.requirements().language() != null) {
			with(getTranslation("needs.language"), words.language(need.requirements().language()));
		}
		if (need.birthYear() != null) {
			with(getTranslation("needs.birth-year"), getTranslation("needs.birth-year.value", need.birthYear()));
		}
		if (need.dispatchDueAt() != null) {
			with(getTranslation("needs.dispatch-due"), texts.moment(need.dispatchDueAt()));
		}
		if (need.resolveDueAt() != null) {
			with(getTranslation("needs.resolve-due"), texts.moment(need.resolveDueAt()));
		}
	}

}
