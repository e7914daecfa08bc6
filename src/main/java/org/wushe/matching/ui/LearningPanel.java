package org.wushe.matching.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ui.OfferingWords;
import org.wushe.matching.ChoiceReason;
import org.wushe.matching.ChoiceReasons;
import org.wushe.matching.Factor;
import org.wushe.matching.LearningFromChoices;
import org.wushe.matching.LearningFromChoices.Report;
import org.wushe.matching.Lesson;
import org.wushe.matching.Overruled;
import org.wushe.ui.Panel;
import org.wushe.ui.Texts;

/**
 * 从选择中学习: against which factors people chose, why, and which weights would have agreed
 * with them; these are only ever filled in to be tried.
 */
final class LearningPanel extends Panel {

	private static final int COMMONEST = 3;

	/** What the panel is made with. */
	@Component
	record Parts(LearningFromChoices learning, ChoiceReasons reasons, OfferingWords categories, MatchWords words,
			Texts texts) {
	}

	private final transient Parts parts;

	private final transient Access access;

	/**
	 * @param take told the proposed weights
	 */
	LearningPanel(Parts parts, Access access, @Nullable DivisionCode division, Consumer<Map<Factor, Double>> take) {
		super("");
		this.parts = parts;
		this.access = access;
		retitle(getTranslation("matching.learning"));
		Report report = parts.learning().report(access, division);
		Lesson lesson = report.lesson();
		if (lesson.choices() == 0) {
			content(new Paragraph(getTranslation("matching.learning.none")));
			return;
		}
		content(new Paragraph(getTranslation("matching.learning.words", lesson.choices(), lesson.pairs(),
				parts.texts().percent(lesson.agreeing(), 1))), proposal(lesson, take), table(report.overruled()));
	}

	private Div proposal(Lesson lesson, Consumer<Map<Factor, Double>> take) {
		if (!lesson.isTelling()) {
			return new Div(new Paragraph(
					getTranslation("matching.learning.few", Lesson.FEWEST, Lesson.FEWEST - lesson.pairs())));
		}
		return new Div(
				new Paragraph(getTranslation("matching.learning.proposal",
						this.parts.texts().percent(lesson.agreeingThen(), 1))),
				new Button(getTranslation("matching.learning.take"), click -> take.accept(lesson.shares())));
	}

	private NativeTable table(List<Overruled> overruled) {
		NativeTable table = new NativeTable();
		table.addClassName("reason-table");
		NativeTableRow head = new NativeTableRow();
		for (String column : List.of("factor", "times", "reasons", "categories")) {
			head.add(header(getTranslation("matching.learning." + column), "col"));
		}
		table.getHead().add(head);
		Map<String, String> names = this.parts.reasons()
			.all(this.access)
			.stream()
			.collect(Collectors.toMap(ChoiceReason::code, reason -> reason.name(getLocale())));
		for (Overruled each : overruled) {
			NativeTableRow row = new NativeTableRow();
			row.add(header(this.parts.words().factor(each.factor()), "row"));
			row.addDataCell().setText(this.parts.texts().number(each.times()));
			row.addDataCell().setText(commonest(each.byReason(), code -> names.getOrDefault(code, code)));
			row.addDataCell()
				.setText(commonest(each.byCategory(), code -> this.parts.categories().category(this.access, code)));
			table.getBody().add(row);
		}
		return table;
	}

	private String commonest(Map<String, Integer> counts, java.util.function.UnaryOperator<String> name) {
		return Overruled.commonest(counts, COMMONEST)
			.stream()
			.map(count -> getTranslation("matching.learning.count", name.apply(count.getKey()), count.getValue()))
			.collect(Collectors.joining(getTranslation("ui.comma")));
	}

	private static NativeTableHeaderCell header(String text, String scope) {
		NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
		cell.getElement().setAttribute("scope", scope);
		return cell;
	}

}
