package org.wushe.ratings.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.RatingInvitation;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.RatingTag;
import org.wushe.ui.Facts;
import org.wushe.ui.Texts;

/** The three questions: how content, with what, and anything else. */
final class RatingQuestions extends Div {

	private final transient RatingInvitation invitation;

	private final transient BiConsumer<RatingQuestions, RatingForm> submit;

	private final RadioButtonGroup<RatingLevel> level = new RadioButtonGroup<>();

	private final CheckboxGroup<RatingTag> tags = new CheckboxGroup<>();

	private final TextArea words = new TextArea();

	private final Div problem = new Div();

	private final Button send = new Button();

	/**
	 * @param category the name of the service's category
	 */
	RatingQuestions(RatingInvitation invitation, String category, Texts texts,
			BiConsumer<RatingQuestions, RatingForm> submit) {
		this.invitation = invitation;
		this.submit = submit;
		addClassName("visitor-questions");
		this.problem.addClassName("problem");
		this.problem.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
		this.problem.setVisible(false);
		add(new H1(getTranslation((invitation.round() == 1) ? "ratings.page.title" : "ratings.page.again")),
				this.problem, service(category, texts), level(), tags(), words(), promise(), send());
		choose();
	}

	private Facts service(String category, Texts texts) {
		return new Facts().with(getTranslation("ratings.page.organization"), this.invitation.organizationName())
			.with(getTranslation("ratings.page.service"), category)
			.with(getTranslation("ratings.page.served"), texts.day(this.invitation.servedAt()))
			.with(getTranslation("ratings.page.staff"), this.invitation.staffName());
	}

	private RadioButtonGroup<RatingLevel> level() {
		this.level.addClassName("rating-levels");
		this.level.setLabel(getTranslation("ratings.page.level"));
		this.level.setItems(Arrays.stream(RatingLevel.values()).sorted(Comparator.reverseOrder()).toList());
		this.level.setItemLabelGenerator(each -> getTranslation("ratings.level." + each));
		this.level.setRequiredIndicatorVisible(true);
		this.level.addValueChangeListener(change -> choose());
		return this.level;
	}

	private CheckboxGroup<RatingTag> tags() {
		this.tags.addClassName("rating-tags");
		this.tags.setItemLabelGenerator(tag -> tag.name(getLocale()));
		return this.tags;
	}

	private TextArea words() {
		this.words.setMaxLength(RatingForm.MAXIMUM_WORDS);
		this.words.setValueChangeMode(ValueChangeMode.ON_BLUR);
		this.words.setMinRows(3);
		this.words.setWidthFull();
		return this.words;
	}

	private Paragraph promise() {
		Paragraph promise = new Paragraph(getTranslation("ratings.page.promise"));
		promise.addClassName("rating-promise");
		return promise;
	}

	private Button send() {
		this.send.setText(getTranslation("ratings.page.submit"));
		this.send.addThemeVariants(ButtonVariant.PRIMARY);
		this.send.addClassName("visitor-send");
		this.send.setDisableOnClick(true);
		this.send.addClickListener(click -> check());
		return this.send;
	}

	/** What can be said depends on the level; nothing is asked before it is chosen. */
	private void choose() {
		RatingLevel chosen = this.level.getValue();
		List<RatingTag> offered = (chosen != null) ? this.invitation.tags(chosen) : List.of();
		this.tags.setItems(offered);
		this.tags.setVisible(!offered.isEmpty());
		this.words.setVisible(chosen != null);
		this.problem.setVisible(false);
		if (chosen != null) {
			String kind = chosen.isPositive() ? "good" : "bad";
			this.tags.setLabel(getTranslation("ratings.page.tags." + kind));
			this.words.setLabel(getTranslation("ratings.page.words." + kind));
		}
	}

	private void check() {
		RatingLevel chosen = this.level.getValue();
		List<String> codes = new ArrayList<>(this.tags.getValue()).stream().map(RatingTag::code).toList();
		if (chosen == null) {
			refuse(getTranslation("ratings.page.level.missing"));
		}
		else if (!chosen.isPositive() && codes.isEmpty() && this.words.getValue().isBlank()) {
			refuse(getTranslation("ratings.page.reason.missing"));
		}
		else {
			this.submit.accept(this,
					new RatingForm(chosen.number(), codes, this.words.isEmpty() ? null : this.words.getValue()));
		}
	}

	/** Says what is wrong; everything chosen stays. */
	void refuse(String words) {
		this.problem.setText(words);
		this.problem.setVisible(true);
		this.problem.getElement().executeJs("this.focus()");
		this.send.setEnabled(true);
	}

}
