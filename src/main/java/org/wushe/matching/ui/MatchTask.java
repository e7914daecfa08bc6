package org.wushe.matching.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.wushe.identity.Access;
import org.wushe.library.SearchUnavailable;
import org.wushe.matching.Candidate;
import org.wushe.matching.MatchResult;
import org.wushe.matching.Matching;
import org.wushe.needs.Code;
import org.wushe.needs.GapCode;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.process.UserTask;
import org.wushe.process.ui.TaskView;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;

/** 派单: the worker chooses among the candidates, or says that there is none. */
@org.springframework.stereotype.Component
class MatchTask implements TaskView {

	private final Matching matching;

	private final Needs needs;

	private final MatchParts parts;

	MatchTask(Matching matching, Needs needs, MatchParts parts) {
		this.matching = matching;
		this.needs = needs;
		this.parts = parts;
	}

	@Override
	public String formKey() {
		return "view:match-candidates";
	}

	@Override
	public Component view(Access access, UserTask task, Completion complete) {
		UUID needId = task.variable("needId").map(UUID::fromString).orElseThrow();
		return new Chooser(access, this.needs.get(access, needId), complete);
	}

	/** The board, and what happens to it. */
	private final class Chooser extends Div implements MatchBoard.Decision {

		private final transient Access access;

		private final transient Need need;

		private final transient Completion complete;

		private transient ReferDialog.Typed typed = ReferDialog.Typed.NOTHING;

		Chooser(Access access, Need need, Completion complete) {
			this.access = access;
			this.need = need;
			this.complete = complete;
			addClassName("match-task");
			MatchTask.this.matching.latest(access, need.id()).ifPresentOrElse(this::show, this::rankAgain);
		}

		@Override
		public Optional<String> refer(Candidate candidate, ReferDialog.Typed why) {
			Map<String, Object> answers = new HashMap<>(Map.of("offeringId", candidate.offeringId().toString()));
			if (why.code() != null) {
				answers.put("reasonCode", why.code());
			}
			if (why.words() != null) {
				answers.put("reason", why.words());
			}
			Optional<String> refused = this.complete.complete(answers);
			if (refused.isPresent()) {
				this.typed = why;
				lookAgainAt(candidate);
			}
			return refused;
		}

		/** Behind the dialog stands then what holds now, and why this one does not. */
		private void lookAgainAt(Candidate candidate) {
			if (MatchTask.this.matching.ruledOut(this.access, this.need.id(), candidate.offeringId()).isPresent()) {
				rank(Set.of(candidate.offeringId()));
			}
		}

		@Override
		public ReferDialog.Typed typed() {
			return this.typed;
		}

		@Override
		public void leaveUnmet(GapCode gap) {
			this.complete.complete(Map.of("gap", Code.of(gap))).ifPresent(Toast::refused);
		}

		@Override
		public void rankAgain() {
			rank(Set.of());
		}

		/** What was shown stays while the search server is away. */
		private void rank(Set<UUID> also) {
			try {
				show(MatchTask.this.matching.rank(this.access, this.need.id(), also));
			}
			catch (SearchUnavailable away) {
				getChildren().filter(EmptyState.class::isInstance).toList().forEach(this::remove);
				addComponentAsFirst(away());
			}
		}

		private void show(MatchResult result) {
			removeAll();
			add(new MatchBoard(MatchTask.this.parts, this.access, this.need, result, this));
		}

		private EmptyState away() {
			return new EmptyState(Glyph.WARNING, getTranslation("matching.away"), getTranslation("matching.away.words"),
					new Button(getTranslation("library.retry"), Glyph.RETRY.icon(), click -> rankAgain()));
		}

	}

}
