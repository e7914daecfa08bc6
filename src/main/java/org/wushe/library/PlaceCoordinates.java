package org.wushe.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.parties.Coordinates;

/** Where the middle of a community or street is, as far as the library knows. */
@Service
public class PlaceCoordinates {

	/**
	 * Kilometres. Counties of 200 000 km² have one or two offices; so far from all of
	 * them nothing lies in any.
	 */
	private static final int FARTHEST = 500;

	private final Database database;

	PlaceCoordinates(Database database) {
		this.database = database;
	}

	/**
	 * Where the office of the community or street is, else the middle of what is offered
	 * there. Empty for anything larger: from the middle of a county nobody walks.
	 * @param place a street or something within one; of a grid its community counts
	 */
	@Transactional(readOnly = true)
	public Optional<Coordinates> of(Access access, DivisionCode place) {
		access.require(Operation.SEARCH_LIBRARY);
		if (place.level().compareTo(DivisionCode.Level.STREET) < 0) {
			return Optional.empty();
		}
		DivisionCode code = (place.level() == DivisionCode.Level.STREET) ? place
				: place.at(DivisionCode.Level.COMMUNITY);
		return middle(access, """
				select avg(lat), avg(lon) from organization
				 where division_code = ? and kind in ('COMMUNITY', 'STREET') and lat is not null and lon is not null""",
				code.value())
			.or(() -> middle(access, """
					select avg(lat), avg(lon) from service_offering
					 where division_code ^@ ? and lat is not null and lon is not null""", code.value()));
	}

	/** The same; where nobody knows it, the middle of the street around it. */
	@Transactional(readOnly = true)
	public Optional<Coordinates> around(Access access, DivisionCode place) {
		return of(access, place).or(() -> (place.level().compareTo(DivisionCode.Level.STREET) > 0)
				? of(access, place.at(DivisionCode.Level.STREET)) : Optional.empty());
	}

	/**
	 * What is wrong with a point for something that lies in the place; empty if nothing
	 * is, or nobody knows where any office of its county is. One office that is entered
	 * wrongly keeps nobody out where another is near.
	 */
	@Transactional(readOnly = true)
	public Optional<DomainRefusal> flaw(Access access, DivisionCode place, @Nullable Coordinates point) {
		if (point == null) {
			return Optional.empty();
		}
		if (!point.isInChina()) {
			return Optional.of(DomainRefusal.invalid("coordinates",
					point.isInChinaSwapped() ? "library.refused.point-swapped" : "library.refused.point-abroad"));
		}
		return offices(access, place).stream()
			.map(office -> (int) (office.metersTo(point) / 1000))
			.min(Comparator.naturalOrder())
			.filter(kilometers -> kilometers >= FARTHEST)
			.map(kilometers -> DomainRefusal.invalid("coordinates", "library.refused.point-far", kilometers, FARTHEST));
	}

	/** Of the communities and streets of the county. */
	private List<Coordinates> offices(Access access, DivisionCode place) {
		DivisionCode county = (place.level().compareTo(Level.COUNTY) > 0) ? place.at(Level.COUNTY) : place;
		return this.database.as(access)
			.sql("""
					select lat, lon from organization
					 where division_code ^@ ? and kind in ('COMMUNITY', 'STREET') and lat is not null and lon is not null""")
			.param(county.value())
			.query((row, number) -> new Coordinates(row.getDouble("lat"), row.getDouble("lon")))
			.list();
	}

	/**
	 * The middle of the offices and public facilities of some divisions, of whatever
	 * size, else of what is offered there.
	 */
	@Transactional(readOnly = true)
	public Optional<Coordinates> middle(Access access, Collection<DivisionCode> places) {
		access.require(Operation.SEARCH_LIBRARY);
		List<String> codes = places.stream().map(DivisionCode::value).toList();
		return middle(access, """
				with place as (select unnest(?::text[]) as code)
				select avg(lat), avg(lon) from (
				  select o.lat, o.lon from organization o join place on o.division_code ^@ place.code
				   where o.kind in ('COMMUNITY', 'STREET')
				  union all
				  select r.lat, r.lon from resource r join place on r.division_code ^@ place.code
				   where r.kind = 'FACILITY' and r.status in ('PUBLISHED', 'STALE')) known
				 where lat is not null and lon is not null""", Columns.texts(codes)).or(() -> middle(access, """
				select avg(lat), avg(lon) from service_offering
				 where status in ('PUBLISHED', 'STALE') and lat is not null and lon is not null
				   and exists (select from unnest(?::text[]) code where division_code ^@ code)""",
				Columns.texts(codes)));
	}

	private Optional<Coordinates> middle(Access access, String sql, Object param) {
		return this.database.as(access).sql(sql).param(param).query((row, number) -> {
			Double latitude = row.getObject(1, Double.class);
			Double longitude = row.getObject(2, Double.class);
			return Optional
				.ofNullable((latitude != null && longitude != null) ? new Coordinates(latitude, longitude) : null);
		}).single();
	}

}
