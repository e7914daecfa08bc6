package org.wushe.matching.judged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.wushe.identity.ChinaTime;
import org.wushe.parties.Coordinates;

/**
 * A county full of services and the needs of its people, with every service graded for
 * every need. The same seed gives the same set.
 */
final class JudgedSet {

	private static final int NEEDS_EACH_AIM = 9;

	/** A need that nobody could meet says nothing about a ranking. */
	private static final int MET_BY = 3;

	/** What is worth finding. */
	static final int RELEVANT = 2;

	private final long seed;

	private final List<Place> places = Place.all();

	private final List<Provider> providers;

	private final List<JudgedService> services;

	private final List<JudgedNeed> needs = new ArrayList<>();

	private final Map<UUID, JudgedService> byId = new HashMap<>();

	private final Truth truth;

	/**
	 * @param seed at most eight digits
	 */
	JudgedSet(Instant now, long seed, Phrasebook book) {
		this.seed = seed;
		Chance chance = new Chance(seed);
		List<Aim> aims = book.aims();
		LocalDate today = LocalDate.ofInstant(now, ChinaTime.ZONE);
		this.truth = new Truth(today);
		ServiceInvention library = new ServiceInvention(seed, chance, now, this.places, aims);
		this.providers = library.providers();
		this.services = library.services(this.providers);
		this.services.forEach(service -> this.byId.put(service.written().id(), service));
		NeedInvention invention = new NeedInvention(chance, today, this.places, book);
		for (Aim aim : aims) {
			for (int i = 0; i < NEEDS_EACH_AIM; i++) {
				this.needs.add(met(aim, invention));
			}
		}
	}

	private JudgedNeed met(Aim aim, NeedInvention invention) {
		JudgedNeed need = invention.need(aim);
		while (grades(need).stream().filter(grade -> grade >= RELEVANT).count() < MET_BY) {
			need = invention.need(aim);
		}
		return need;
	}

	long seed() {
		return this.seed;
	}

	List<Place> places() {
		return this.places;
	}

	List<Provider> providers() {
		return this.providers;
	}

	List<JudgedService> services() {
		return this.services;
	}

	List<JudgedNeed> needs() {
		return this.needs;
	}

	/** The grades of all services for the need, the best first. */
	List<Integer> grades(JudgedNeed need) {
		return this.services.stream()
			.map(service -> this.truth.grade(need, service))
			.sorted((one, other) -> other - one)
			.toList();
	}

	/** 0 for what is not of the set. */
	int grade(JudgedNeed need, UUID service) {
		JudgedService known = this.byId.get(service);
		return (known != null) ? this.truth.grade(need, known) : 0;
	}

	/** As far as the library knows; what it knows nothing of stands last. */
	double meters(JudgedNeed need, UUID service) {
		JudgedService known = this.byId.get(service);
		Coordinates there = (known != null) ? known.written().coordinates() : null;
		return (there != null) ? need.home().metersTo(there) : Double.MAX_VALUE;
	}

	/** Whether the rules allow it; what is not of the set is not allowed. */
	boolean isEligible(JudgedNeed need, UUID service) {
		JudgedService known = this.byId.get(service);
		return known != null && this.truth.isEligible(need, known);
	}

}
