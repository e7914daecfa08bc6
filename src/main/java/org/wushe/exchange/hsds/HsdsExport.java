package org.wushe.exchange.hsds;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.audit.AuditLog;
import org.wushe.exchange.hsds.LibraryInHsds.Form;
import org.wushe.exchange.hsds.Origin.Kind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.PublishedOfferings;
import org.wushe.library.PublishedOfferings.Mark;
import org.wushe.library.PublishedOfferings.Which;

/** Writes what is published of a subtree as a file for other publishers. */
@Service
public class HsdsExport {

	/** A package of tables is put together in memory. */
	private static final int MOST = 50_000;

	private static final int PIECE = 200;

	private final PublishedOfferings published;

	private final LibraryInHsds library;

	private final OrganizationList register;

	private final Places places;

	private final Origins origins;

	private final JsonMapper json;

	private final AuditLog audit;

	HsdsExport(PublishedOfferings published, LibraryInHsds library, OrganizationList register, Places places,
			Origins origins, JsonMapper json, AuditLog audit) {
		this.published = published;
		this.library = library;
		this.register = register;
		this.places = places;
		this.origins = origins;
		this.json = json;
		this.audit = audit;
	}

	/**
	 * Writes full services as one JSON list; the stream stays open.
	 * @throws AccessDenied if it would be of another division than the person's
	 */
	@Transactional
	public long json(Access access, @Nullable DivisionCode place, OutputStream out) throws IOException {
		DivisionCode within = begin(access, place);
		long count = 0;
		JsonGenerator generator = this.json.createGenerator(out);
		generator.writeStartArray();
		for (List<UUID> ids = next(access, within, null); !ids.isEmpty(); ids = next(access, within, ids.getLast())) {
			for (ObjectNode service : this.library.services(access, ids, Form.FULL)) {
				this.json.writeTree(generator, service);
				count++;
			}
		}
		generator.writeEndArray();
		generator.flush();
		return count;
	}

	/**
	 * Writes a tabular package; the stream stays open.
	 * @throws AccessDenied if it would be of another division than the person's
	 * @throws DomainRefusal if it would be too large
	 */
	@Transactional
	public long tables(Access access, @Nullable DivisionCode place, OutputStream out) throws IOException {
		DivisionCode within = begin(access, place);
		long count = this.published.count(access, which(within));
		if (count > MOST) {
			throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "exchange.refused.too-many", MOST);
		}
		TabularWriter tables = new TabularWriter();
		Set<String> codes = new LinkedHashSet<>(this.register.within(access, within));
		for (List<UUID> ids = next(access, within, null); !ids.isEmpty(); ids = next(access, within, ids.getLast())) {
			this.library.services(access, ids, Form.FULL).forEach(service -> {
				owner(access, service).ifPresent(code -> {
					codes.add(code);
					service.remove("organization");
				});
				tables.add(HsdsTable.SERVICE, service);
			});
		}
		this.library.organizationsAlone(access, List.copyOf(codes))
			.forEach(organization -> tables.add(HsdsTable.ORGANIZATION, organization));
		this.places.common(access, within).forEach(location -> tables.add(HsdsTable.LOCATION, location));
		this.origins.all(access, Kind.ROW)
			.stream()
			.filter(row -> within == null || within.contains(row.division()))
			.forEach(row -> tables.add(HsdsTable.valueOf(Nodes.text(row.original(), "table").orElseThrow()),
					row.original()));
		tables.write(out);
		return count;
	}

	/**
	 * Who is known here is written once, with all that is known; who is not, as it came.
	 */
	private Optional<String> owner(Access access, ObjectNode service) {
		return Nodes.text(service, "organization_id").flatMap(id -> {
			try {
				return this.library.organizationOf(access, UUID.fromString(id));
			}
			catch (IllegalArgumentException ex) {
				return Optional.empty();
			}
		});
	}

	/** Whether the person may export what publishers said of what lies there. */
	public static boolean mayExport(Access access, DivisionCode place) {
		return Originals.mayExchange(access, place);
	}

	/** The place that is exported: the own one, unless the person keeps the base data. */
	private @Nullable DivisionCode begin(Access access, @Nullable DivisionCode place) {
		boolean everywhere = access.allows(Operation.MAINTAIN_BASE_DATA);
		DivisionCode within = (place != null || everywhere) ? place : access.division();
		if (!everywhere && (within == null || !Originals.mayExchange(access, within))) {
			throw new AccessDenied(Operation.EXCHANGE_LIBRARY);
		}
		this.audit.record(access, "exchange.export", "exchange", (within != null) ? within.value() : "*", null, null);
		return within;
	}

	private List<UUID> next(Access access, @Nullable DivisionCode within, @Nullable UUID last) {
		return this.published.after(access, which(within), last, PIECE).stream().map(Mark::id).toList();
	}

	private static Which which(@Nullable DivisionCode within) {
		return Which.within(within);
	}

}
