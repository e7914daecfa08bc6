package org.wushe.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wushe.cases.CaseVisibility;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.referrals.Referral;

@Repository
class RatingRepository {

	private static final String INVITATION = """
			insert into rating_invitation as i (id, case_id, referral_id, round, token_hash, created_at, expires_at)
			values (:id, :case, :referral, :round, :hash, :now, :until)
			on conflict (referral_id, round)""";

	private final Database database;

	RatingRepository(Database database) {
		this.database = database;
	}

	/** What an invitation is about, whoever holds it. */
	record Invited(UUID caseId, UUID needId, UUID referralId, int round, DivisionCode division, String organization,
			String organizationName, String category, Instant servedAt, @Nullable String staffName, Instant expiresAt,
			@Nullable Instant usedAt) {
	}

	/** Writes the invitation of the referral's present round; false if there is one. */
	boolean open(Access access, Referral referral, String tokenHash, Instant now, Instant until) {
		return insert(access, INVITATION + " do nothing", referral, tokenHash, now, until).update() == 1;
	}

	/** Gives it another token and leaves its time; empty if it is used or over. */
	Optional<Instant> invite(Access access, Referral referral, String tokenHash, Instant now, Instant until) {
		return insert(access, INVITATION + """
				 do update set token_hash = excluded.token_hash
				where i.used_at is null and i.expires_at > excluded.created_at
				returning expires_at""", referral, tokenHash, now, until)
			.query((row, number) -> Columns.instant(row, "expires_at"))
			.optional();
	}

	Instant openUntil(Access access, Referral referral) {
		return this.database.as(access)
			.sql("select expires_at from rating_invitation where referral_id = ? and round = ?")
			.params(referral.id(), referral.round())
			.query((row, number) -> Columns.instant(row, "expires_at"))
			.single();
	}

	private JdbcClient.StatementSpec insert(Access access, String sql, Referral referral, String tokenHash, Instant now,
			Instant until) {
		return this.database.as(access)
			.sql(sql)
			.param("id", UUID.randomUUID())
			.param("case", referral.caseId())
			.param("referral", referral.id())
			.param("round", referral.round())
			.param("hash", tokenHash)
			.param("now", Columns.timestamp(now))
			.param("until", Columns.timestamp(until));
	}

	/** Locked, so that of two ratings at once the second finds it used. */
	Optional<Invited> invited(Access access, String tokenHash, boolean lock) {
		return this.database.as(access)
			.sql("""
					select i.*, r.need_id, r.division_code, r.organization_code, o.name as organization_name, n.category_code,
					       s.served_at, s.staff_name
					from rating_invitation i join referral r on r.id = i.referral_id join need n on n.id = r.need_id
					     join organization o on o.code = r.organization_code
					     join service_record s on s.referral_id = i.referral_id and s.round = i.round
					where i.token_hash = ?"""
					+ (lock ? " for update of i" : ""))
			.param(tokenHash)
			.query(RatingRepository::invited)
			.optional();
	}

	/** Writes the rating and uses the invitation up. */
	void insert(Access access, Rating rating, int tagRevision) {
		this.database.as(access)
			.sql("""
					with used as (
					  update rating_invitation set used_at = :now where referral_id = :referral and round = :round
					)
					insert into rating (id, case_id, referral_id, organization_code, category_code, division_code, round,
					       level, tag_revision, tags, words, channel, state, rated_at, restricted)
					values (:id, :case, :referral, :organization, :category, :division, :round,
					       :level, :revision, :tags, :words, :channel, :state, :now,
					       (select r.restricted from referral r where r.id = :referral))""")
			.param("id", rating.id())
			.param("case", rating.caseId())
			.param("referral", rating.referralId())
			.param("organization", rating.organizationCode())
			.param("category", rating.categoryCode())
			.param("division", rating.divisionCode().value())
			.param("round", rating.round())
			.param("level", rating.level().number())
			.param("revision", tagRevision)
			.param("tags", Columns.texts(rating.tags()))
			.param("words", rating.words())
			.param("channel", rating.channel().name())
			.param("state", rating.state().name())
			.param("now", Columns.timestamp(rating.ratedAt()))
			.update();
	}

	/** Brings the case's ratings that may go there into another state. */
	void become(Access access, UUID caseId, RatingState state) {
		this.database.as(access)
			.sql("update rating set state = ? where case_id = ? and state = any(?)")
			.params(state.name(), caseId, Columns.texts(state.before()))
			.update();
	}

	void forgetWords(Access access, UUID caseId) {
		this.database.as(access)
			.sql("select forget_words_of_ratings(?)")
			.param(caseId)
			.query((row, number) -> caseId)
			.single();
	}

	List<Rating> ofCase(Access access, UUID caseId) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.as(access)
			.sql("select t.* from rating t join case_file c on c.id = t.case_id where t.case_id = :case and "
					+ visible.condition() + " order by t.round")
			.param("case", caseId)
			.params(visible.params())
			.query(RatingRepository::rating)
			.list();
	}

	List<Rating> list(Access access, boolean badOnly, int offset, int limit) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.listing(access)
			.sql("select t.* from rating t join case_file c on c.id = t.case_id where " + visible.condition()
					+ (badOnly ? " and t.level < 3" : "")
					+ " order by t.rated_at desc, t.id limit :limit offset :offset")
			.params(visible.params())
			.param("limit", limit)
			.param("offset", offset)
			.query(RatingRepository::rating)
			.list();
	}

	RatingShare share(Access access) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.listing(access)
			.sql("select count(*) filter (where t.level >= 3) as positive, count(*) as valid"
					+ " from rating t join case_file c on c.id = t.case_id where " + visible.condition())
			.params(visible.params())
			.query((row, number) -> new RatingShare(row.getInt("positive"), row.getInt("valid")))
			.single();
	}

	/**
	 * Of the districts where the person's organisation evaluates; the view sees to that.
	 */
	List<RatingOutcome> outcomes(Access access, boolean badOnly, int offset, int limit) {
		return this.database.as(access)
			.sql("select * from rating_outcome" + (badOnly ? " where level < 3" : "")
					+ " order by rated_at desc, id limit ? offset ?")
			.params(limit, offset)
			.query(RatingRepository::outcome)
			.list();
	}

	RatingShare shareOfOutcomes(Access access) {
		return this.database.as(access)
			.sql("select count(*) filter (where level >= 3) as positive, count(*) as valid from rating_outcome")
			.query((row, number) -> new RatingShare(row.getInt("positive"), row.getInt("valid")))
			.single();
	}

	private static Invited invited(ResultSet row, int number) throws SQLException {
		return new Invited(row.getObject("case_id", UUID.class), row.getObject("need_id", UUID.class),
				row.getObject("referral_id", UUID.class), row.getInt("round"), Columns.division(row, "division_code"),
				row.getString("organization_code"), row.getString("organization_name"), row.getString("category_code"),
				Columns.instant(row, "served_at"), row.getString("staff_name"), Columns.instant(row, "expires_at"),
				Columns.instantOrNull(row, "used_at"));
	}

	private static RatingOutcome outcome(ResultSet row, int number) throws SQLException {
		return new RatingOutcome(row.getObject("id", UUID.class), row.getString("organization_code"),
				row.getString("category_code"), Columns.division(row, "division_code"), row.getInt("round"),
				RatingLevel.of(row.getInt("level")), Columns.texts(row, "tags"),
				RatingState.valueOf(row.getString("state")), Columns.instant(row, "rated_at"));
	}

	private static Rating rating(ResultSet row, int number) throws SQLException {
		return new Rating(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				row.getObject("referral_id", UUID.class), row.getString("organization_code"),
				row.getString("category_code"), Columns.division(row, "division_code"), row.getInt("round"),
				RatingLevel.of(row.getInt("level")), Columns.texts(row, "tags"), row.getString("words"),
				RatingChannel.valueOf(row.getString("channel")), RatingState.valueOf(row.getString("state")),
				Columns.instant(row, "rated_at"));
	}

}
