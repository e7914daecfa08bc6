package org.wushe.library;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;
import org.wushe.privacy.PersonalSource;

/** Who gave to a fund or was paid by it, for those who keep or watch over it. */
@Component
class FundPersonalSource implements PersonalSource {

	private static final Map<String, String> COLUMNS = Map.of("party", "party_enc");

	private final Database database;

	FundPersonalSource(Database database) {
		this.database = database;
	}

	@Override
	public String type() {
		return "fund";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId) {
		return Optional.ofNullable(COLUMNS.get(field))
			.filter(column -> access.allows(Operation.WATCH_FUNDS))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " from fund_entry where id = ? and " + column + " is not null")
				.param(id)
				.query(String.class)
				.optional())
			.map(ciphertext -> new Sealed(ciphertext, null));
	}

}
