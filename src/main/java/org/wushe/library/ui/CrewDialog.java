package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.VisitCrew;
import org.wushe.library.VisitCrews;
import org.wushe.ui.ComponentTexts;

/** Who comes to people's homes for a service, and how many of them at once. */
final class CrewDialog extends Dialog {

	final IntegerField people = new IntegerField();

	final RadioButtonGroup<Who> who = new RadioButtonGroup<>();

	final Button save = new Button();

	final Button forget = new Button();

	/** A team of volunteers, or the organisation's own people. */
	record Who(VisitCrew.@Nullable Team team) {

		@Nullable UUID id() {
			return (this.team != null) ? this.team.id() : null;
		}

	}

	/**
	 * @param said what was said before
	 * @param teams the volunteers who may come
	 * @param say told how many, and which volunteers
	 */
	CrewDialog(String title, Optional<VisitCrew> said, List<VisitCrew.Team> teams,
			BiConsumer<Integer, @Nullable UUID> say, Runnable unsay) {
		addClassName("form-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("library.crew.title", title));
		this.people.setLabel(getTranslation("library.crew.people"));
		this.people.setManualValidation(true);
		this.people.setStepButtonsVisible(true);
		this.people.setMin(1);
		this.people.setMax(VisitCrews.MOST);
		this.people.setValue(said.map(VisitCrew::people).orElse(1));
		this.people.setWidthFull();
		choose(said.map(VisitCrew::team).orElse(null), teams);
		this.save.setText(getTranslation("library.crew.save"));
		this.save.addThemeVariants(ButtonVariant.PRIMARY);
		this.save.addClickListener(click -> step(() -> say.accept(Objects.requireNonNullElse(this.people.getValue(), 0),
				(this.who.getValue() != null) ? this.who.getValue().id() : null)));
		this.forget.setText(getTranslation("library.crew.forget"));
		this.forget.setVisible(said.isPresent());
		this.forget.addClickListener(click -> step(unsay));
		add(new Paragraph(getTranslation("library.crew.words")), ComponentTexts.speak(this.people), this.who);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.forget, this.save);
	}

	private void choose(VisitCrew.@Nullable Team chosen, List<VisitCrew.Team> teams) {
		List<Who> all = new ArrayList<>();
		all.add(new Who(null));
		teams.forEach(team -> all.add(new Who(team)));
		this.who.setLabel(getTranslation("library.crew.who"));
		this.who.setHelperText(getTranslation("library.crew.team.words"));
		this.who.setItems(all);
		this.who.setItemLabelGenerator(each -> (each.team() != null)
				? getTranslation("library.crew.team", each.team().name(), each.team().members())
				: getTranslation("library.crew.own"));
		this.who.setValue(all.stream()
			.filter(each -> chosen != null && chosen.id().equals(each.id()))
			.findFirst()
			.orElse(all.getFirst()));
		this.who.setVisible(!teams.isEmpty());
	}

	/** Where it is refused the dialog stays, with what was typed. */
	private void step(Runnable step) {
		try {
			step.run();
			close();
		}
		catch (DomainRefusal refusal) {
			this.people.setInvalid(true);
			this.people.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			this.people.focus();
		}
	}

}
