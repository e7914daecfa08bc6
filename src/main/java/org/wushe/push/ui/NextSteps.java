package org.wushe.push.ui;

import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.SearchUnavailable;
import org.wushe.matching.MatchResult;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedDrafts;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.process.UserTasks;
import org.wushe.push.PushItem;

/** What can be done about an offering that fits a need, as the need stands now. */
@Component
class NextSteps {

	private static final Logger log = LoggerFactory.getLogger(NextSteps.class);

	private static final String CHOOSING = "view:match-candidates";

	private final Needs needs;

	private final Cases cases;

	private final Matching matching;

	private final UserTasks tasks;

	private final NeedDrafts drafts;

	NextSteps(Needs needs, Cases cases, Matching matching, UserTasks tasks, NeedDrafts drafts) {
		this.needs = needs;
		this.cases = cases;
		this.matching = matching;
		this.tasks = tasks;
		this.drafts = drafts;
	}

	/** What comes next. */
	enum Step {

		/** 去派单: somebody is to be chosen, and the offering is among the candidates. */
		REFER,
		/** 重新登记: the case is closed, and its process does not begin again. */
		REPORT_AGAIN,
		/** 已派单，等待答复 */
		WAIT,
		/** 查看案件: served or closed meanwhile. */
		LOOK

	}

	Optional<CaseFile> file(Access access, PushItem item) {
		return this.cases.find(access, item.caseId());
	}

	Step of(Access access, PushItem item) {
		return this.needs.find(access, item.needId()).map(need -> switch (need.state()) {
			case CLASSIFIED, MATCHING ->
				access.allows(Operation.REFER_NEED, need.divisionCode()) ? Step.REFER : Step.LOOK;
			case UNMET -> access.allows(Operation.REPORT_NEED, need.divisionCode()) ? Step.REPORT_AGAIN : Step.LOOK;
			case REFERRED -> Step.WAIT;
			default -> Step.LOOK;
		}).orElse(Step.LOOK);
	}

	/** Whether something is still to be done about it. */
	boolean isOpen(Access access, PushItem item) {
		return of(access, item) != Step.LOOK;
	}

	/** Takes the step as far as it needs no decision, and says where it goes on. */
	String take(Access access, PushItem item) {
		return switch (of(access, item)) {
			case REFER -> refer(access, item);
			case REPORT_AGAIN -> "needs/new?draft=" + this.drafts.again(access, this.needs.get(access, item.needId()));
			case WAIT, LOOK -> "cases/" + item.caseId();
		};
	}

	/** The offering stands among the candidates before they are looked at. */
	private String refer(Access access, PushItem item) {
		UUID offering = item.offeringId();
		if (offering != null && !suggested(access, item, offering)) {
			try {
				this.matching.rankWith(access, item.needId(), offering);
			}
			catch (SearchUnavailable away) {
				log.warn("The candidates of need {} stay as they are: {}", item.needId(), away.getMessage());
			}
		}
		return this.tasks.openOf(access, item.caseId())
			.stream()
			.filter(task -> CHOOSING.equals(task.formKey()))
			.findFirst()
			.map(task -> "cases/" + item.caseId() + "?task=" + task.key())
			.orElse("cases/" + item.caseId());
	}

	private boolean suggested(Access access, PushItem item, UUID offering) {
		return this.matching.latest(access, item.needId())
			.map(MatchResult::candidates)
			.filter(candidates -> candidates.stream().anyMatch(candidate -> candidate.offeringId().equals(offering)))
			.isPresent();
	}

	/** The need, for those who may still see it. */
	Optional<Need> need(Access access, PushItem item) {
		return this.needs.find(access, item.needId());
	}

	boolean isUnmet(Access access, PushItem item) {
		return need(access, item).filter(need -> need.state() == NeedState.UNMET).isPresent();
	}

}
