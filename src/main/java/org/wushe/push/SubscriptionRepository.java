package org.wushe.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

@Repository
class SubscriptionRepository {

	private final Database database;

	SubscriptionRepository(Database database) {
		this.database = database;
	}

	/**
	 * @param user whose own; null for the organisation's
	 */
	List<Subscription> of(Access access, String organization, @Nullable String user) {
		return this.database.as(access)
			.sql("""
					select * from push_subscription where organization_code = ? and user_id is not distinct from ?
					 order by created_at, id""")
			.param(organization)
			.param(text(user))
			.query(SubscriptionRepository::subscription)
			.list();
	}

	/** Empty if the organisation subscribed to that already. */
	Optional<Subscription> add(Access access, Subscription subscription) {
		return this.database.as(access)
			.sql("""
					insert into push_subscription (id, organization_code, category_code, division_code, created_by, created_at,
					       user_id)
					values (?, ?, ?, ?, ?, ?, ?)
					on conflict (organization_code, category_code, division_code, user_id) do nothing returning *""")
			.param(subscription.id())
			.param(subscription.organizationCode())
			.param(subscription.categoryCode())
			.param(subscription.division().value())
			.param(subscription.createdBy())
			.param(Columns.timestamp(subscription.createdAt()))
			.param(text(subscription.userId()))
			.query(SubscriptionRepository::subscription)
			.optional();
	}

	boolean remove(Access access, String organization, @Nullable String user, UUID id) {
		return this.database.as(access)
			.sql("""
					delete from push_subscription where id = ? and organization_code = ? and user_id is not distinct from ?""")
			.param(id)
			.param(organization)
			.param(text(user))
			.update() > 0;
	}

	boolean isPaused(Access access, String organization) {
		return this.database.as(access)
			.sql("select exists (select from push_pause where organization_code = ?)")
			.param(organization)
			.query(Boolean.class)
			.single();
	}

	void pause(Access access, String organization, Instant now) {
		this.database.as(access)
			.sql("insert into push_pause (organization_code, paused_at) values (?, ?) on conflict do nothing")
			.param(organization)
			.param(Columns.timestamp(now))
			.update();
	}

	void resume(Access access, String organization) {
		this.database.as(access).sql("delete from push_pause where organization_code = ?").param(organization).update();
	}

	/**
	 * Who wants to hear of such a need now.
	 *
	 * @param userId null for those in charge of the organisation
	 */
	record Listener(String organization, @Nullable String userId) {
	}

	/**
	 * All who want to hear of such a need now; for themselves also while the organisation
	 * pauses.
	 * @param categories the need's own and all that it lies in
	 */
	List<Listener> listening(Collection<String> categories, DivisionCode place) {
		return this.database.as(Access.system())
			.sql("""
					select distinct s.organization_code, s.user_id from push_subscription s
					 where s.category_code = any(?) and starts_with(?, s.division_code)
					   and (s.user_id is not null
					        or not exists (select from push_pause p where p.organization_code = s.organization_code))
					 order by 1, 2""")
			.param(Columns.texts(categories))
			.param(place.value())
			.query((row, number) -> new Listener(row.getString("organization_code"), row.getString("user_id")))
			.list();
	}

	private static Subscription subscription(ResultSet row, int number) throws SQLException {
		return new Subscription(row.getObject("id", UUID.class), row.getString("organization_code"),
				row.getString("category_code"), Columns.division(row, "division_code"), row.getString("created_by"),
				Columns.instant(row, "created_at"), row.getString("user_id"));
	}

	private static SqlParameterValue text(@Nullable String value) {
		return new SqlParameterValue(Types.VARCHAR, value);
	}

}
