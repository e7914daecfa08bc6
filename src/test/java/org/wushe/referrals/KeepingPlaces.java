package org.wushe.referrals;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;

/** A service of which there are two, and people who keep one. */
abstract class KeepingPlaces extends OnTheScene {

	protected static final PlaceFree WHEN_TOLD = new PlaceFree.WhenTold();

	protected static final String FREED = "referrals.free-place";

	@Autowired
	protected Referrals referrals;

	@Autowired
	protected KeptPlaces places;

	@Autowired
	protected FreeDuePlaces freeDuePlaces;

	@Autowired
	protected Cases cases;

	@Autowired
	protected Database database;

	@Autowired
	protected TransactionOperations transaction;

	protected ServiceOffering beds = Offerings.meals().build();

	@BeforeEach
	protected void offerBeds() {
		offer(CapacityUnit.BEDS);
	}

	protected void offer(CapacityUnit unit) {
		this.beds = Offerings.meals()
			.by(this.scene.organization())
			.givenIn(this.scene.community())
			.serving(this.scene.community())
			.capacity(new Capacity(unit, 2, 2, Instant.EPOCH))
			.build();
		this.scene.offer(this.beds);
	}

	protected Referral kept(PlaceFree free) {
		Referral referral = scheduled();
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport().with(free));
		return referral;
	}

	protected Referral scheduled() {
		UUID need = this.scene.classified().id();
		Referral referral = this.referrals.refer(this.scene.worker(), need, this.beds.id(), "离得最近");
		this.referrals.accept(this.scene.manager(), referral.id());
		return this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
	}

	protected int left() {
		return this.scene.left(this.beds);
	}

	protected int audited(Referral referral, String action) {
		return Objects.requireNonNull(this.transaction.<Integer>execute(status -> this.database.as(Access.system())
			.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
			.param(action)
			.param(referral.id().toString())
			.query(Integer.class)
			.single()));
	}

	/** The application may just be at it itself. */
	protected void freeAt(Instant now, Callable<Boolean> until) {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.freeDuePlaces.free(now);
			return until.call();
		});
	}

}
