package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.cases.CaseReaders;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Directory;
import org.wushe.identity.People;
import org.wushe.referrals.OnTheScene;

/** Whoever learns of danger to a child reports it at once (Minors Protection Law 11). */
class ChildInDangerIT extends OnTheScene {

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseReaders readers;

	@Autowired
	private Directory directory;

	private Access grid;

	@BeforeEach
	void setUp() {
		this.grid = People.gridWorker(this.scene.community());
	}

	@Test
	void aReportThatReachesNobodySaysSo() {
		assertThat(timeline(reported(this.grid))).contains(TimelineKind.NOBODY_REACHED);
		assertThat(timeline(reported(this.scene.worker()))).doesNotContain(TimelineKind.NOBODY_REACHED);
		this.directory.signedIn(this.scene.worker());
		assertThat(timeline(reported(this.grid))).doesNotContain(TimelineKind.NOBODY_REACHED);
	}

	@Test
	void whoeverSignsInLaterAndWouldHaveBeenNamedSeesTheOpenCase() {
		Need open = reported(this.grid);
		Need closed = reported(this.grid);
		this.needs.leaveUnmet(Access.system(), this.scene.classify(closed).id(), GapCode.OTHER);
		Access worker = this.scene.worker();
		Access elsewhere = People.communityWorker("360702004001");
		Access colleague = People.gridWorker(this.scene.community());
		assertThat(this.needs.find(worker, open.id())).isEmpty();
		this.directory.signedIn(worker);
		this.directory.signedIn(elsewhere);
		this.directory.signedIn(colleague);
		assertThat(this.needs.find(worker, open.id())).isPresent();
		assertThat(this.needs.find(worker, closed.id())).isEmpty();
		assertThat(this.needs.find(elsewhere, open.id())).isEmpty();
		assertThat(this.needs.find(colleague, open.id())).isEmpty();
	}

	@Test
	void whoWasTakenOffTheCaseIsNotNamedAgainBySigningIn() {
		Need need = reported(this.grid);
		Access worker = this.scene.worker();
		this.directory.signedIn(worker);
		this.readers.remove(worker, need.caseId(), worker.userId());
		this.directory.signedIn(worker);
		assertThat(this.needs.find(worker, need.id())).isEmpty();
	}

	private Need reported(Access access) {
		return this.needs.report(access, this.scene.report().with(Consent.NONE).childInDanger().build());
	}

	private Iterable<TimelineKind> timeline(Need need) {
		return this.cases.timeline(Access.system(), need.caseId()).stream().map(TimelineEntry::kind).toList();
	}

}
