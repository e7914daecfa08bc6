package org.wushe.push;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** What people do not want to be told of. */
@Repository
class RefusalRepository {

	private final Database database;

	RefusalRepository(Database database) {
		this.database = database;
	}

	record Refusal(String userId, PushKind kind) {
	}

	Set<Refusal> of(Collection<String> userIds) {
		return new HashSet<>(this.database.as(Access.system())
			.sql("select user_id, kind from push_refusal where user_id = any(?)")
			.param(Columns.texts(userIds))
			.query((row, number) -> new Refusal(row.getString("user_id"), PushKind.valueOf(row.getString("kind"))))
			.list());
	}

	Set<PushKind> of(Access access) {
		Set<PushKind> refused = EnumSet.noneOf(PushKind.class);
		refused.addAll(this.database.as(access)
			.sql("select kind from push_refusal where user_id = ?")
			.param(access.userId())
			.query((row, number) -> PushKind.valueOf(row.getString("kind")))
			.list());
		return refused;
	}

	void put(Access access, PushKind kind) {
		this.database.as(access)
			.sql("insert into push_refusal (user_id, kind) values (?, ?) on conflict do nothing")
			.param(access.userId())
			.param(kind.name())
			.update();
	}

	void remove(Access access, PushKind kind) {
		this.database.as(access)
			.sql("delete from push_refusal where user_id = ? and kind = ?")
			.param(access.userId())
			.param(kind.name())
			.update();
	}

}
