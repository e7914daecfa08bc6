package org.wushe.library;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalSource;

/** Who the talents of the library are, for those who keep their entries. */
@Component
class TalentPersonalSource implements PersonalSource {

	private static final Map<String, String> COLUMNS = Map.of("name", "name_enc", "phone", "phone_enc");

	private final Database database;

	TalentPersonalSource(Database database) {
		this.database = database;
	}

	@Override
	public String type() {
		return "talent";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId) {
		return Optional.ofNullable(COLUMNS.get(field))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " from talent_person where resource_id = ? and " + column + " is not null")
				.param(id)
				.query(String.class)
				.optional())
			.map(ciphertext -> new Sealed(ciphertext, null));
	}

}
