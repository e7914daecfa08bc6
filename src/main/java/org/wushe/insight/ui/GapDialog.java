package org.wushe.insight.ui;

import java.util.List;
import java.util.function.IntFunction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.identity.Access;
import org.wushe.insight.Gap;
import org.wushe.insight.GapCase;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.PagedList;

/** A gap with all its figures, the cases behind it, and the way to a project. */
final class GapDialog extends Dialog {

	private static final int PAGE = 100;

	final Button project = new Button();

	/**
	 * @param cases the first of them, as many as that
	 * @param mayDraft whether the person may turn it into a project
	 * @param draft does that
	 */
	GapDialog(Gap gap, IntFunction<List<GapCase>> cases, GapWords words, Access access, boolean mayDraft,
			Runnable draft) {
		addClassName("gap-dialog");
		setHeaderTitle(words.subject(access, gap.key()));
		setWidth("44rem");
		add(new Facts().with(getTranslation("insight.gap.unmet"), String.valueOf(gap.unmet()))
			.with(getTranslation("insight.gap.reasons"), words.reasons(gap))
			.with(getTranslation("insight.gap.repeated"), String.valueOf(gap.repeated()))
			.with(getTranslation("insight.gap.needs"), String.valueOf(gap.needs()))
			.with(getTranslation("insight.gap.months"), words.months(gap))
			.with(getTranslation("insight.gap.trend"), words.trendInFull(gap.trend()))
			.with(getTranslation("insight.gap.take"), words.shortageInFull(gap.shortage())));
		add(new H3(getTranslation("insight.gap.cases", gap.gaps())), new PagedList(PAGE, limit -> {
			List<GapCase> shown = cases.apply(limit);
			return new PagedList.Part(cases(shown, words), shown.size(), gap.gaps());
		}));
		getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
		this.project.setText(getTranslation("insight.gap.draft"));
		this.project.setIcon(Glyph.PROJECTS.icon());
		this.project.addThemeVariants(ButtonVariant.PRIMARY);
		this.project.setDisableOnClick(true);
		this.project.setVisible(mayDraft);
		this.project.addClickListener(click -> {
			close();
			draft.run();
		});
		getFooter().add(this.project);
	}

	private Div cases(List<GapCase> cases, GapWords words) {
		if (cases.isEmpty()) {
			return new Div(new Paragraph(getTranslation("insight.gap.cases.none")));
		}
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		cases.forEach(one -> list.add(new ListItem(line(one, words))));
		return new Div(list);
	}

	private Div line(GapCase one, GapWords words) {
		Anchor title = new Anchor("cases/" + one.caseId(), one.title());
		String why = (one.gap() != null) ? getTranslation("needs.gap." + one.gap())
				: getTranslation("needs.state." + one.state());
		String again = one.repeated() ? " · " + getTranslation("insight.gap.again") : "";
		Div about = new Div(one.number() + " · " + words.texts().moment(one.reportedAt()) + " · " + why + again);
		about.addClassName("secondary");
		return new Div(title, about);
	}

}
