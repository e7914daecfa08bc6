package org.wushe.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/** Keeps what is on screen up to date with what others do, without asking for it. */
public final class Live {

	/**
	 * A burst of changes is one look; well within the two seconds people are promised.
	 */
	private static final Executor SOON = CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS,
			Thread::startVirtualThread);

	private Live() {
	}

	/**
	 * As long as the component is on screen, looks again after changes that concern it.
	 * @param look runs in the session of the screen
	 */
	public static void follow(Component component, LiveUpdates updates, Predicate<Change> concerns, Runnable look) {
		component.addAttachListener(attach -> {
			UI ui = attach.getUI();
			AtomicBoolean coming = new AtomicBoolean();
			Runnable end = updates.subscribe(change -> {
				if (concerns.test(change) && coming.compareAndSet(false, true)) {
					SOON.execute(() -> {
						coming.set(false);
						look(ui, component, look);
					});
				}
			});
			component.addDetachListener(detach -> {
				end.run();
				detach.unregisterListener();
			});
		});
	}

	/** Changes in the person's division or of the person's organisation. */
	public static Predicate<Change> around(Access access) {
		return change -> change.kind() == Change.Kind.EVERYTHING || isAround(access, change);
	}

	private static boolean isAround(Access access, Change change) {
		String organization = change.organizationCode();
		if (organization != null && access.belongsTo(organization)) {
			return true;
		}
		DivisionCode own = access.division();
		String place = change.divisionCode();
		return (own != null) ? place == null || place.startsWith(own.value()) : organization == null;
	}

	/** The same, for screens that show tasks only. */
	public static Predicate<Change> tasksAround(Access access) {
		return around(access).and(change -> change.kind() != Change.Kind.CASE);
	}

	private static void look(UI ui, Component component, Runnable look) {
		try {
			ui.access(() -> {
				if (component.isAttached()) {
					look.run();
				}
			});
		}
		catch (UIDetachedException ex) {
			// The screen was closed meanwhile; there is nobody to tell.
		}
	}

}
