package org.wushe.matching;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

/** The reasons to choose from. */
@Service
public class ChoiceReasons {

	private final Database database;

	ChoiceReasons(Database database) {
		this.database = database;
	}

	/** Those that people choose from, in the order to show them. */
	@Transactional(readOnly = true)
	public List<ChoiceReason> all(Access access) {
		return known(access).stream().filter(reason -> !reason.code().equals(ChoiceReason.BY_PLAN)).toList();
	}

	@Transactional(readOnly = true)
	public Optional<ChoiceReason> find(Access access, String code) {
		return known(access).stream().filter(reason -> reason.code().equals(code)).findFirst();
	}

	private List<ChoiceReason> known(Access access) {
		return this.database.as(access)
			.sql("select code, name_zh, name_en, words_needed from choice_reason order by position, code")
			.query((row, number) -> new ChoiceReason(row.getString("code"), row.getString("name_zh"),
					row.getString("name_en"), row.getBoolean("words_needed")))
			.list();
	}

}
