package org.wushe.library.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.EntryStep;
import org.wushe.library.Falling;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.TalentPerson;
import org.wushe.ui.Confirm;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Toast;

/** Where an entry stands and what can be done next, each after what will happen. */
final class EntryLifePanel extends Panel {

	private final transient EntryParts parts;

	private final transient Access access;

	private final transient Resource resource;

	private final transient Consumer<Resource> then;

	/** Who a talent is, and the telephone number in full once somebody has said why. */
	private final Div who = new Div();

	/**
	 * @param then shows what became of it
	 */
	EntryLifePanel(Resource resource, EntryParts parts, Access access, Consumer<Resource> then) {
		super("");
		this.resource = resource;
		this.parts = parts;
		this.access = access;
		this.then = then;
		retitle(getTranslation("resources.entry.life"));
		this.who.getElement().setAttribute("role", "status");
		Div steps = new Div();
		steps.addClassName("entry-steps");
		for (EntryStep step : parts.keeping().steps(access, resource)) {
			steps.add(new Button(getTranslation("resources.step." + step), click -> ask(step)));
		}
		Div life = new Div(new Paragraph(getTranslation("resources.entry.stands." + resource.status())));
		parts.keeping()
			.note(access, resource.id())
			.ifPresent(note -> life.add(new Paragraph(getTranslation("resources.entry.note", note))));
		parts.keeping().person(access, resource).ifPresent(person -> {
			know(person, person.phone());
			life.add(this.who);
			if (person.phone() != null && access.allows(Operation.UNMASK)) {
				Button reveal = new Button(getTranslation("resources.reveal"), Glyph.EYE.icon());
				reveal.addClickListener(click -> reveal(person, reveal));
				steps.add(reveal);
			}
		});
		life.add(steps);
		content(life);
	}

	private void know(TalentPerson person, @Nullable String phone) {
		this.who.removeAll();
		this.who.add(new Facts().with(getTranslation("resources.form.person"), person.name())
			.with(getTranslation("resources.form.phone"), phone));
	}

	/** Stays beside the person as long as the page does. */
	private void reveal(TalentPerson person, Button button) {
		new ReasonDialog(getTranslation("resources.reveal"), getTranslation("resources.reveal.consequence"),
				getTranslation("resources.reveal.reason"), getTranslation("resources.reveal"), reason -> {
					String phone = this.parts.unmasking()
						.reveal(this.access, "talent", this.resource.id(), "phone", reason, null);
					know(person, phone);
					button.setVisible(false);
				})
			.harmless()
			.open();
	}

	private void ask(EntryStep step) {
		if ((step == EntryStep.SUBMIT || step == EntryStep.CONFIRM) && isTyping()) {
			Toast.refused(getTranslation("resources.draft.first"));
			return;
		}
		String name = getTranslation("resources.step." + step);
		if (ResourceKeeping.needsReason(step)) {
			new ReasonDialog(name, consequence(step), getTranslation("resources.step.reason"), name,
					reason -> take(step, reason))
				.open();
		}
		else {
			Confirm.ask(name, consequence(step), name, () -> take(step, null));
		}
	}

	/** What is typed below and not saved would not be handed in. */
	private boolean isTyping() {
		return this.parts.drafts().find(this.access, this.resource.id()).isPresent();
	}

	private String consequence(EntryStep step) {
		String consequence = getTranslation("resources.step." + step + ".consequence");
		if (step != EntryStep.WITHDRAW) {
			return consequence;
		}
		Falling falling = this.parts.bookings().fallingWithout(this.access, this.resource);
		return (falling.total() == 0) ? consequence : getTranslation("resources.booking.falling.withdraw", consequence,
				falling.confirmed(), falling.asked());
	}

	private void take(EntryStep step, @Nullable String reason) {
		Resource after = this.parts.keeping()
			.step(this.access, this.resource.id(), this.resource.version(), step, reason);
		Toast.done(getTranslation("resources.entry.saved-as", getTranslation("resources.status." + after.status())));
		this.then.accept(after);
	}

}
