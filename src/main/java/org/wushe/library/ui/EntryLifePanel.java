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
import org.wushe.ui.Confirm;
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
		Div steps = new Div();
		steps.addClassName("entry-steps");
		for (EntryStep step : parts.keeping().steps(access, resource)) {
			steps.add(new Button(getTranslation("resources.step." + step), click -> ask(step)));
		}
		Div life = new Div(new Paragraph(getTranslation("resources.entry.stands." + resource.status())));
		parts.keeping()
			.note(access, resource.id())
			.ifPresent(note -> life.add(new Paragraph(getTranslation("resources.entry.note", note))));
		parts.keeping().person(access, resource).filter(person -> person.phone() != null).ifPresent(person -> {
			if (access.allows(Operation.UNMASK)) {
				steps.add(new Button(getTranslation("resources.reveal"), Glyph.EYE.icon(), click -> reveal()));
			}
		});
		life.add(steps);
		content(life);
	}

	private void reveal() {
		new ReasonDialog(getTranslation("resources.reveal"), getTranslation("resources.reveal.consequence"),
				getTranslation("resources.reveal.reason"), getTranslation("resources.reveal"),
				reason -> Toast.done(getTranslation("resources.reveal.shown",
						this.parts.unmasking()
							.reveal(this.access, "talent", this.resource.id(), "phone", reason, null))))
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
