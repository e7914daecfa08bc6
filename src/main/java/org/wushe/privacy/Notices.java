package org.wushe.privacy;

import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;

/** All versions of the notice, since what somebody was told has to be known later. */
@Service
public class Notices {

	private static final String SELECT = "select version, text_zh, text_en from privacy_notice ";

	private static final RowMapper<Notice> NOTICE = (row, number) -> new Notice(row.getInt("version"),
			row.getString("text_zh"), row.getString("text_en"));

	private final Database database;

	private final Clock clock;

	Notices(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The one that is told now. */
	@Transactional(readOnly = true)
	public Notice current(Access access) {
		return this.database.as(access).sql(SELECT + "order by version desc limit 1").query(NOTICE).single();
	}

	@Transactional(readOnly = true)
	public Optional<Notice> find(Access access, int version) {
		return this.database.as(access).sql(SELECT + "where version = ?").param(version).query(NOTICE).optional();
	}

	/** From now on this is told; what was told before stays known. */
	@Transactional
	public Notice publish(Access access, String textZh, String textEn) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.database.as(access)
			.sql("""
					insert into privacy_notice (version, text_zh, text_en, published_at)
					select max(version) + 1, ?, ?, ? from privacy_notice""")
			.param(textZh)
			.param(textEn)
			.param(Columns.timestamp(this.clock.instant()))
			.update();
		return current(access);
	}

}
