package org.wushe.library;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.parties.Coordinates;

/** Where the middle of a community or street is, as far as the library knows. */
@Service
public class PlaceCoordinates {

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
				code)
			.or(() -> middle(access, """
					select avg(lat), avg(lon) from service_offering
					 where division_code ^@ ? and lat is not null and lon is not null""", code));
	}

	private Optional<Coordinates> middle(Access access, String sql, DivisionCode code) {
		return this.database.as(access).sql(sql).param(code.value()).query((row, number) -> {
			Double latitude = row.getObject(1, Double.class);
			Double longitude = row.getObject(2, Double.class);
			return Optional
				.ofNullable((latitude != null && longitude != null) ? new Coordinates(latitude, longitude) : null);
		}).single();
	}

}
