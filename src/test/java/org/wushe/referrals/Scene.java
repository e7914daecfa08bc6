package org.wushe.referrals;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.BeanFactory;
import org.wushe.cases.Term;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.EntryStatus;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedReportBuilder;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.needs.ResponsibleLevel;
import org.wushe.needs.Triage;
import org.wushe.needs.TriageClass;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.process.UserTasks;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;

/**
 * A community of its own for a test, with a worker, an organisation and its offering, so
 * that tests do not meet each other.
 */
public final class Scene {

	private static final Access SYSTEM = Access.system();

	private static final Duration LONG = Duration.ofSeconds(60);

	/**
	 * Each its own: what stands in a street is counted. The real streets end below 500,
	 * and nobody is in the last community of a street.
	 */
	private static final AtomicInteger STREETS = new AtomicInteger();

	private final Needs needs;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final Referrals referrals;

	private final Ratings ratings;

	private final Matching matching;

	private final OfferingSearch search;

	private final UserTasks tasks;

	private final Set<UUID> made = new HashSet<>();

	private final String community;

	private final Access worker;

	private final String organization;

	private final Access manager;

	private final ServiceOffering offering;

	/** A community in a street of its own, and an offering with places for ten. */
	public Scene(BeanFactory beans) {
		this.needs = beans.getBean(Needs.class);
		this.offerings = beans.getBean(ServiceOfferings.class);
		this.organizations = beans.getBean(Organizations.class);
		this.referrals = beans.getBean(Referrals.class);
		this.ratings = beans.getBean(Ratings.class);
		this.matching = beans.getBean(Matching.class);
		this.search = beans.getBean(OfferingSearch.class);
		this.tasks = beans.getBean(UserTasks.class);
		this.community = newCommunity(beans.getBean(Divisions.class));
		this.worker = People.communityWorker(this.community);
		this.organization = newOrganization("青禾社工服务中心");
		this.manager = People.manager(this.organization);
		this.offering = newOffering(this.organization, 10);
	}

	private static String newCommunity(Divisions divisions) {
		String street = "360702%03d".formatted(500 + STREETS.getAndIncrement() % 500);
		String community = street + "%03d".formatted(ThreadLocalRandom.current().nextInt(1, 999));
		divisions.put(SYSTEM, List.of(new Division(new DivisionCode(street), "测试街道"),
				new Division(new DivisionCode(community), "测试社区")), "test");
		return community;
	}

	public String newOrganization(String name) {
		String code = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 17).toUpperCase();
		this.organizations.put(SYSTEM,
				new Organization(code, OrganizationKind.SOCIAL_ORGANIZATION, name, null, Registration.REGISTERED, 3,
						null, new DivisionCode(this.community), List.of(new DivisionCode(this.community)), "", null,
						null, 0));
		return code;
	}

	public ServiceOffering newOffering(String by, int places) {
		ServiceOffering made = Offerings.meals()
			.by(by)
			.serving(this.community)
			.capacity(new Capacity(CapacityUnit.PLACES, places, places, java.time.Clock.systemUTC().instant()))
			.build();
		offer(made);
		return made;
	}

	/** Something else, which every need is ranked with, too. */
	public void offer(ServiceOffering offering) {
		this.offerings.put(SYSTEM, offering);
		this.made.add(offering.id());
	}

	/** A service in the scene's community that waits for the street's review. */
	public UUID handIn() {
		ServiceOffering waiting = Offerings.meals()
			.by(this.organization)
			.givenIn(this.community)
			.serving(this.community)
			.in(EntryStatus.SUBMITTED)
			.build();
		this.offerings.put(SYSTEM, waiting);
		return waiting.id();
	}

	/** Until the matching can find what was made, its index first of all. */
	public void awaitOfferings() {
		Indexed.await(this.search, OfferingQuery.of("").withPlace(new DivisionCode(this.community)), this.made);
	}

	public String community() {
		return this.community;
	}

	public Access worker() {
		return this.worker;
	}

	public String organization() {
		return this.organization;
	}

	public Access manager() {
		return this.manager;
	}

	public ServiceOffering offering() {
		return this.offering;
	}

	/** What is left of an offering. */
	public int left(ServiceOffering some) {
		Capacity capacity = this.offerings.get(SYSTEM, some.id()).capacity();
		return (capacity != null) ? capacity.available() : Integer.MAX_VALUE;
	}

	public NeedReportBuilder report() {
		return NeedReportBuilder.aReport().in(this.community);
	}

	/** A need that triage has seen, whether by the process or by us. */
	public Need classified() {
		Need need = this.needs.report(this.worker, report().build());
		return classify(need);
	}

	public Need classify(Need need) {
		awaitOfferings();
		this.needs.classify(SYSTEM, need.id(),
				new Triage(TriageClass.ORDINARY, ResponsibleLevel.COMMUNITY, Term.hours(24), Term.days(7)), 1L);
		this.matching.rank(SYSTEM, need.id());
		return this.needs.get(SYSTEM, need.id());
	}

	/**
	 * Until its process, too, has ranked it and waits for somebody: from then on nothing
	 * is ranked anew while people look at it.
	 */
	public void awaitTask(Need need) {
		await().atMost(LONG).until(() -> !this.tasks.openOf(SYSTEM, need.caseId()).isEmpty());
	}

	public Referral referred() {
		return this.referrals.refer(this.worker, classified().id(), this.offering.id(), "离得最近");
	}

	public Referral accepted() {
		return this.referrals.accept(this.manager, referred().id());
	}

	/** A service that was given. */
	public Referral served() {
		Referral referral = accepted();
		serve(referral.id());
		return this.referrals.get(SYSTEM, referral.id());
	}

	public void serve(UUID referralId) {
		this.referrals.schedule(this.manager, referralId, Services.aPlan());
		this.referrals.report(this.manager, referralId, Services.aReport());
	}

	/** The service that was given has to be put right. */
	public void rateBadly(Referral served) {
		RatingForm bad = new RatingForm(2, List.of("not-solved"), null);
		this.ratings.submit(null, this.ratings.invite(this.worker, served.id()).token(), bad);
		this.referrals.beginRectification(SYSTEM, served.id());
	}

	public NeedState stateOf(UUID needId) {
		return this.needs.get(SYSTEM, needId).state();
	}

}
