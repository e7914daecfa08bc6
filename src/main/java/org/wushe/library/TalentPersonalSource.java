package org.wushe.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalSource;

/**
 * Who the talents of the library are, for those who keep their entries or review them.
 */
@Component
class TalentPersonalSource implements PersonalSource {

	private static final Map<String, String> COLUMNS = Map.of("name", "name_enc", "phone", "phone_enc");

	private final Database database;

	private final ResourceRepository resources;

	private final ResourceKeeping keeping;

	TalentPersonalSource(Database database, ResourceRepository resources, ResourceKeeping keeping) {
		this.database = database;
		this.resources = resources;
		this.keeping = keeping;
	}

	@Override
	public String type() {
		return "talent";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId) {
		return Optional.ofNullable(COLUMNS.get(field))
			.filter(column -> this.resources.find(access, List.of(id))
				.stream()
				.anyMatch(resource -> this.keeping.mayKnow(access, resource)))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " from talent_person where resource_id = ? and " + column + " is not null")
				.param(id)
				.query(String.class)
				.optional())
			.map(ciphertext -> new Sealed(ciphertext, null));
	}

}
