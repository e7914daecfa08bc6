package org.wushe.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The shape of what is coming, until it is there: what takes long is fetched beside the
 * screen and pushed in its place.
 *
 * @param <T> what is fetched
 */
public class Skeleton<T> extends Div {

	private final transient Supplier<T> fetch;

	private final transient Function<T, Component> show;

	/**
	 * @param lines how many lines the content will roughly have
	 * @param fetch runs outside the session; must not touch components
	 * @param show makes the content, in the session
	 */
	public Skeleton(int lines, Supplier<T> fetch, Function<T, Component> show) {
		this.fetch = fetch;
		this.show = show;
		addClassName("skeleton");
		getElement().setAttribute("aria-busy", "true");
		for (int line = 0; line < lines; line++) {
			add(new Span());
		}
	}

	@Override
	protected void onAttach(AttachEvent event) {
		if (!event.isInitialAttach()) {
			return;
		}
		UI ui = event.getUI();
		CompletableFuture.supplyAsync(this.fetch, Thread::startVirtualThread)
			.whenComplete((found, failure) -> ui
				.access(() -> replace((failure == null) ? this.show.apply(found) : Failures.placeholder(ui, failure))));
	}

	private void replace(Component content) {
		removeAll();
		removeClassName("skeleton");
		getElement().removeAttribute("aria-busy");
		add(content);
	}

}
