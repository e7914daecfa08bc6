package org.wushe.ratings.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.DomainRefusal;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.RatingTag;

/** 代录评价: what a resident said on paper or by telephone, as it was said, once. */
@StyleSheet("ratings.css")
final class EnterDialog extends Dialog {

	private final transient List<RatingTag> offered;

	private final transient BiConsumer<RatingForm, RatingChannel> enter;

	private final RadioButtonGroup<RatingChannel> channel = new RadioButtonGroup<>();

	private final RadioButtonGroup<RatingLevel> level = new RadioButtonGroup<>();

	private final CheckboxGroup<RatingTag> tags = new CheckboxGroup<>();

	private final TextArea words = new TextArea();

	private final Div problem = new Div();

	final Button confirm = new Button();

	/**
	 * @param enter refuses what cannot be entered; the dialog then stays
	 */
	EnterDialog(List<RatingTag> offered, BiConsumer<RatingForm, RatingChannel> enter) {
		this.offered = offered;
		this.enter = enter;
		addClassName("enter-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("ratings.enter"));
		setWidth("32rem");
		this.problem.addClassName("problem");
		this.problem.getElement().setAttribute("role", "alert");
		this.problem.setVisible(false);
		this.channel.setLabel(getTranslation("ratings.enter.channel"));
		this.channel.setItems(RatingChannel.PAPER, RatingChannel.HOTLINE);
		this.channel.setItemLabelGenerator(each -> getTranslation("ratings.enter.channel." + each));
		this.channel.setRequiredIndicatorVisible(true);
		this.level.setLabel(getTranslation("ratings.column.level"));
		this.level.setItems(Arrays.stream(RatingLevel.values()).sorted(Comparator.reverseOrder()).toList());
		this.level.setItemLabelGenerator(each -> getTranslation("ratings.level." + each));
		this.level.setRequiredIndicatorVisible(true);
		this.level.addValueChangeListener(change -> offer());
		this.tags.setLabel(getTranslation("ratings.enter.tags"));
		this.tags.setItemLabelGenerator(tag -> tag.name(getLocale()));
		this.tags.setVisible(false);
		this.words.setLabel(getTranslation("ratings.enter.said"));
		this.words.setMaxLength(RatingForm.MAXIMUM_WORDS);
		this.words.setWidthFull();
		add(new Paragraph(getTranslation("ratings.enter.words")), this.problem, this.channel, this.level, this.tags,
				this.words);
		this.confirm.setText(getTranslation("ratings.enter.confirm"));
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> check());
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	private void offer() {
		List<RatingTag> ofLevel = this.offered.stream().filter(tag -> tag.level() == this.level.getValue()).toList();
		this.tags.setItems(ofLevel);
		this.tags.setVisible(!ofLevel.isEmpty());
	}

	private void check() {
		RatingLevel said = this.level.getValue();
		if (this.channel.getValue() == null) {
			refuse(getTranslation("ratings.refused.channel"));
			return;
		}
		if (said == null) {
			refuse(getTranslation("ratings.refused.level"));
			return;
		}
		List<String> codes = this.tags.getValue().stream().map(RatingTag::code).toList();
		try {
			this.enter.accept(new RatingForm(said.number(), codes, this.words.isEmpty() ? null : this.words.getValue()),
					this.channel.getValue());
			close();
		}
		catch (DomainRefusal refusal) {
			refuse(getTranslation(refusal.messageKey(), refusal.args().toArray()));
		}
	}

	private void refuse(String why) {
		this.problem.setText(why);
		this.problem.setVisible(true);
		this.confirm.setEnabled(true);
	}

}
