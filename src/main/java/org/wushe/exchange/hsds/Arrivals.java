package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.Finding;
import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.Intake;
import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.Objections;
import org.wushe.exchange.Verdict;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.HsdsPackage.Item;
import org.wushe.exchange.hsds.Origin.Kind;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/** Tells what comes anew from what came before, and remembers it in its own words. */
@Component
class Arrivals {

	private final Origins origins;

	private final Intake intake;

	private final Objections objections;

	Arrivals(Origins origins, Intake intake, Objections objections) {
		this.origins = origins;
		this.intake = intake;
		this.objections = objections;
	}

	/** What our model has no place for may have changed as well. */
	Verdict verdict(Access access, Entry entry, Kind kind, String key, ObjectNode original) {
		Verdict verdict = this.intake.verdict(access, entry);
		Origin origin = this.origins.of(access, kind, List.of(key)).get(key);
		return (verdict == Verdict.UNCHANGED && origin != null && !Merge.equal(origin.original(), original))
				? Verdict.CHANGED : verdict;
	}

	static String publisherId(ObjectNode node) {
		return Nodes.text(node, "id").orElseThrow(() -> new BadObject("id", "exchange.hsds.missing"));
	}

	/**
	 * Remembers it.
	 * @param id by which HSDS knows it unless the publisher's is free
	 */
	void put(Access access, Kind kind, String key, UUID id, String publisherId, ObjectNode original,
			ObjectNode baseline, DivisionCode division, Order order) {
		boolean theirs = kind == Kind.ORGANIZATION || kind == Kind.LOCATION;
		this.origins.put(access, new Origin(kind, key, theirs ? shown(access, kind, key, publisherId, id) : id,
				order.publisher(), publisherId, original, baseline, division));
	}

	private UUID shown(Access access, Kind kind, String key, String publisherId, UUID otherwise) {
		try {
			UUID id = UUID.fromString(publisherId);
			return this.origins.ofId(access, kind, id).map(Origin::key).orElse(key).equals(key) ? id : otherwise;
		}
		catch (IllegalArgumentException ex) {
			return otherwise;
		}
	}

	static Finding refused(Item item, String name, BadObject bad) {
		return Finding.refused(item.where(), name, new Problem(bad.pointer(), bad.messageKey(), bad.args()));
	}

	/** Why it is not taken in; empty if it is, or nothing changes. */
	Optional<Finding> refused(Access access, Item item, String name, Entry entry, Verdict verdict) {
		return switch (verdict) {
			case REFUSED -> Optional.of(Finding.refused(item.where(), name, Intake.ELSEWHERE));
			case UNCHANGED -> Optional.empty();
			case NEW, CHANGED -> this.objections.to(access, entry)
				.map(why -> Finding.refused(item.where(), name, new Problem("", why.messageKey(), why.args())));
		};
	}

	/** The entry with a point that can be its, see {@link Objections#placed}. */
	Objections.Placed placed(ObjectNode said, Function<ObjectNode, Entry> reading) {
		return this.objections.placed(reading.apply(said), () -> reading.apply(LocationReader.withoutPoint(said)));
	}

}
