package org.wushe.process.ui;

import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.wushe.forms.FormState;
import org.wushe.forms.ui.Answers;
import org.wushe.process.PersonalAnswer;
import org.wushe.ui.Glyph;
import org.wushe.ui.ReasonDialog;

/** 填写内容: what was answered to a form, masked, and in full only for a reason. */
final class AnswersDetails extends NativeDetails {

	private final Div content = new Div();

	/**
	 * @param mayUnmask whether the person may ask to see it in full
	 * @param inFull the answers to be shown in full, for a reason
	 */
	AnswersDetails(FormState answers, boolean mayUnmask, Function<String, FormState> inFull) {
		addClassName("task-answers");
		setSummaryText(getTranslation("process.answers"));
		this.content.add(new Answers(answers.all(),
				(field, words) -> PersonalAnswer.of(field).map(kind -> kind.mask(words)).orElse(words)));
		if (mayUnmask && answers.all().anyMatch(field -> PersonalAnswer.of(field).isPresent())) {
			this.content.add(new Button(getTranslation("process.answers.reveal"), Glyph.EYE.icon(),
					click -> new ReasonDialog(getTranslation("process.answers.reveal"),
							getTranslation("process.answers.reveal.words"),
							getTranslation("process.answers.reveal.reason"), getTranslation("process.answers.reveal"),
							reason -> reveal(inFull.apply(reason)))
						.harmless()
						.open()));
		}
		setContent(this.content);
	}

	private void reveal(FormState answers) {
		this.content.removeAll();
		this.content.add(new Answers(answers.all()));
	}

}
