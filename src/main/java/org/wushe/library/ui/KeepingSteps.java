package org.wushe.library.ui;

import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.Capacity;
import org.wushe.library.KeptOffering;
import org.wushe.library.ServiceOffering;
import org.wushe.ui.Confirm;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Toast;

/**
 * What an organisation does with an entry, each after one sentence of what will happen.
 */
final class KeepingSteps {

	private final KeptOffering entry;

	private final KeepingParts parts;

	private final Access access;

	private final Runnable done;

	KeepingSteps(KeptOffering entry, KeepingParts parts, Access access, Runnable done) {
		this.entry = entry;
		this.parts = parts;
		this.access = access;
		this.done = done;
	}

	void confirm() {
		ServiceOffering offering = this.entry.offering();
		Capacity capacity = (offering != null) ? offering.capacity() : null;
		String until = this.parts.texts().day(this.parts.confirmation().dueAt(this.parts.clock().instant()));
		String consequence = (capacity == null) ? say("library.confirm.consequence", until)
				: say("library.confirm.consequence.capacity", until, this.parts.offeringWords().capacity(capacity));
		Confirm.ask(say("library.confirm.title", this.entry.title()), consequence, say("library.confirm"), () -> {
			this.parts.keeping().confirm(this.access, this.entry.id(), null);
			finish("library.confirmed", this.entry.title());
		});
	}

	void noteCapacity() {
		Capacity capacity = counted();
		if (capacity != null) {
			new CapacityDialog(this.entry.title(), capacity, this::counted, left -> {
				this.parts.keeping().noteCapacity(this.access, this.entry.id(), left);
				finish("library.capacity.noted", this.entry.title());
			}).open();
		}
	}

	/** As it is at the moment: places are promised while the list is on screen. */
	private @Nullable Capacity counted() {
		ServiceOffering offering = this.parts.keeping().get(this.access, this.entry.id()).offering();
		return (offering != null) ? offering.capacity() : null;
	}

	void sayWhoVisits() {
		whoVisits().open();
	}

	CrewDialog whoVisits() {
		UUID id = this.entry.id();
		return new CrewDialog(this.entry.title(), this.parts.crews().get(this.access, id),
				this.parts.crews().teams(this.access, id), (people, team) -> {
					this.parts.crews().say(this.access, id, people, team);
					finish("library.crew.saved", this.entry.title());
				}, () -> {
					this.parts.crews().forget(this.access, id);
					finish("library.crew.forgotten", this.entry.title());
				});
	}

	void withdraw() {
		new ReasonDialog(say("library.withdraw.title", this.entry.title()),
				say(this.entry.isPublic() ? "library.withdraw.consequence"
						: "library.withdraw.consequence.unpublished"),
				say("library.withdraw.why"), say("library.withdraw"), reason -> {
					this.parts.keeping().withdraw(this.access, this.entry.id(), reason);
					finish("library.withdrawn", this.entry.title());
				})
			.open();
	}

	void reopen() {
		Confirm.ask(say("library.reopen.title", this.entry.title()), say("library.reopen.consequence"),
				say("library.reopen"), () -> {
					this.parts.keeping().reopen(this.access, this.entry.id());
					UI.getCurrent().navigate("my-services/" + this.entry.id());
				});
	}

	void takeBack() {
		Confirm.ask(say("library.take-back.title", this.entry.title()), say("library.take-back.consequence"),
				say("library.take-back"), () -> {
					this.parts.keeping().takeBack(this.access, this.entry.id());
					finish("library.taken-back", this.entry.title());
				});
	}

	void discard() {
		String consequence = say(
				(this.entry.offering() == null) ? "library.discard.consequence" : "library.discard.consequence.change");
		Confirm.askDestructive(say("library.discard.title", this.entry.title()), consequence, say("library.discard"),
				() -> {
					this.parts.keeping().discard(this.access, this.entry.id());
					finish("library.discarded", this.entry.title());
				});
	}

	private void finish(String key, String title) {
		Toast.done(say(key, title));
		this.done.run();
	}

	private static String say(String key, @Nullable Object... params) {
		return I18NProvider.translate(key, params);
	}

}
