package org.wushe.process.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.process.ProcessPath;
import org.wushe.process.ProcessPaths;
import org.wushe.ui.Panel;
import org.wushe.ui.Skeleton;

/** 流程图: the process of the case, with the path walked and the present step. */
@org.springframework.stereotype.Component
class DiagramPanel implements CasePanel {

	/** The engine's records are there by then. */
	private static final Executor LATER = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS,
			Thread::startVirtualThread);

	private final ProcessPaths paths;

	private final TaskWords words;

	DiagramPanel(ProcessPaths paths, TaskWords words) {
		this.paths = paths;
		this.words = words;
	}

	@Override
	public Place place() {
		return Place.SIDE;
	}

	@Override
	public int order() {
		return 500;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		return Optional.of(new Living(access, file));
	}

	/**
	 * Looks again by itself, since the records come a moment after the case has changed.
	 */
	private final class Living extends Panel implements CasePanel.Living {

		private final transient Access access;

		private final ProcessView view = new ProcessView(DiagramPanel.this.words, false);

		private final Paragraph none = new Paragraph(DiagramPanel.this.words.say("process.diagram.none"));

		Living(Access access, CaseFile file) {
			super(DiagramPanel.this.words.say("process.diagram"));
			this.access = access;
			this.none.addClassName("secondary");
			content(new Skeleton<>(6, () -> DiagramPanel.this.paths.ofCase(access, file.id()), found -> {
				show(found);
				return new Div(this.none, this.view);
			}));
		}

		@Override
		public void update(CaseFile file) {
			UI ui = UI.getCurrent();
			Thread.startVirtualThread(() -> look(ui, file));
			LATER.execute(() -> look(ui, file));
		}

		private void look(UI ui, CaseFile file) {
			Optional<ProcessPath> found = DiagramPanel.this.paths.ofCase(this.access, file.id());
			try {
				ui.access(() -> show(found));
			}
			catch (UIDetachedException gone) {
				// The screen was closed meanwhile; there is nobody to show it to.
			}
		}

		private void show(Optional<ProcessPath> found) {
			this.none.setVisible(found.isEmpty());
			this.view.setVisible(found.isPresent());
			found.ifPresent(this.view::show);
		}

	}

}
