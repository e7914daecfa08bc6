package org.wushe.process.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.process.ProcessPath;
import org.wushe.process.ProcessPaths;
import org.wushe.ui.Panel;
import org.wushe.ui.Skeleton;

/** 流程图: the process of the case, with the path walked and the present step. */
@org.springframework.stereotype.Component
class DiagramPanel implements CasePanel {

	/**
	 * Seconds after which the engine's records are looked at again. They are mostly there
	 * after the first, and later while much is going on.
	 */
	private static final List<Integer> LATER = List.of(3, 10, 30);

	private static final Logger log = LoggerFactory.getLogger(DiagramPanel.class);

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
	final class Living extends Panel implements CasePanel.Living {

		private final transient Access access;

		private final UUID caseId;

		/** What happens to the case makes looks of before superfluous. */
		private final AtomicInteger changes = new AtomicInteger();

		private final ProcessView view = new ProcessView(DiagramPanel.this.words, false);

		private final Paragraph none = new Paragraph(DiagramPanel.this.words.say("process.diagram.none"));

		Living(Access access, CaseFile file) {
			super(DiagramPanel.this.words.say("process.diagram"));
			this.access = access;
			this.caseId = file.id();
			this.none.addClassName("secondary");
			content(new Skeleton<>(6, () -> DiagramPanel.this.paths.ofCase(access, this.caseId), found -> {
				show(found);
				return new Div(this.none, this.view);
			}));
		}

		@Override
		protected void onAttach(AttachEvent event) {
			super.onAttach(event);
			lookLater(event.getUI());
		}

		@Override
		public void update(CaseFile file) {
			UI ui = UI.getCurrent();
			lookLater(ui);
			Thread.startVirtualThread(() -> look(ui));
		}

		private void lookLater(UI ui) {
			int change = this.changes.incrementAndGet();
			for (int seconds : LATER) {
				CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, Thread::startVirtualThread).execute(() -> {
					if (this.changes.get() == change) {
						look(ui);
					}
				});
			}
		}

		@Override
		protected void onDetach(DetachEvent event) {
			this.changes.incrementAndGet();
			super.onDetach(event);
		}

		/** On a thread of its own, where nobody hears of a failure. */
		void look(UI ui) {
			try {
				Optional<ProcessPath> found = DiagramPanel.this.paths.ofCase(this.access, this.caseId);
				ui.access(() -> show(found));
			}
			catch (DomainRefusal | UIDetachedException gone) {
				// The person does not see the case any more, or has left it.
			}
			catch (RuntimeException ex) {
				log.warn("The path of case {} was not looked at again", this.caseId, ex);
			}
		}

		private void show(Optional<ProcessPath> found) {
			this.none.setVisible(found.isEmpty());
			this.view.setVisible(found.isPresent());
			found.ifPresent(this.view::show);
		}

	}

}
