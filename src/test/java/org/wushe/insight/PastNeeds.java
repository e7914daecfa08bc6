package org.wushe.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.SpecialGroup;

/**
 * Needs that lie behind us, as rows: figures are counted from them. Gone after the test.
 */
public final class PastNeeds {

	private final Database database;

	private final TransactionTemplate transactions;

	private final List<UUID> cases = new ArrayList<>();

	private final List<UUID> residents = new ArrayList<>();

	private final String community;

	/** In a community that is there. */
	public PastNeeds(BeanFactory beans, String community) {
		this.database = beans.getBean(Database.class);
		this.transactions = beans.getBean(TransactionTemplate.class);
		this.community = community;
	}

	/** In a community of its own. */
	public PastNeeds(BeanFactory beans, String community, String name) {
		this(beans, community);
		beans.getBean(Divisions.class)
			.put(Access.system(),
					List.of(new Division(new DivisionCode(community.substring(0, 6)), "寻乌县"),
							new Division(new DivisionCode(community.substring(0, 9)), "长岭街道"),
							new Division(new DivisionCode(community), name)),
					"test");
	}

	UUID resident() {
		UUID id = UUID.randomUUID();
		this.residents.add(id);
		update("insert into resident (id, division_code, name_enc) values (?, ?, 'x')", id, this.community);
		return id;
	}

	/** What differs from a need of somebody without a file, who is in no group. */
	public final class Past {

		private final String category;

		private final int daysAgo;

		private NeedState state = NeedState.CLOSED;

		private GapCode gap;

		private UUID resident;

		private String place;

		private SpecialGroup[] groups = {};

		private String confidentiality = "NORMAL";

		private boolean childInDanger;

		private Past(String category, int daysAgo) {
			this.category = category;
			this.daysAgo = daysAgo;
		}

		public Past unmet(GapCode why) {
			this.gap = why;
			return in(NeedState.UNMET);
		}

		Past in(NeedState state) {
			this.state = state;
			return this;
		}

		Past of(UUID resident) {
			this.resident = resident;
			return this;
		}

		Past at(String place) {
			this.place = place;
			return this;
		}

		public Past groups(SpecialGroup... groups) {
			this.groups = groups;
			return this;
		}

		Past restricted() {
			this.confidentiality = "RESTRICTED";
			return this;
		}

		Past childInDanger() {
			this.childInDanger = true;
			return this;
		}

		public void write() {
			UUID id = UUID.randomUUID();
			PastNeeds.this.cases.add(id);
			Instant at = Clock.systemUTC().instant().minus(Duration.ofDays(this.daysAgo));
			update("""
					insert into case_file (id, number, kind, division_code, title, category_code, state, confidentiality,
					       owner_id, owner_name, opened_at, closed_at)
					values (?, ?, 'NEED', ?, '测试', ?, ?, ?, 'somebody', '某人', ?, ?)""",
					id, "T-" + id, PastNeeds.this.community, this.category, this.state.name(), this.confidentiality,
					Columns.timestamp(at), Columns.timestamp(at));
			update("""
					insert into need (id, case_id, division_code, state, channel, category_code, description, urgency,
					       beneficiary_kind, resident_id, special_groups, place, reporter_kind, first_contact_id,
					       first_contact_name, gap_code, reported_at, closed_at, confidentiality, child_in_danger)
					values (?, ?, ?, ?, 'VISIT', ?, '住在东门路的林小满要人送饭', 'ORDINARY', ?, ?, ?, ?, 'SELF', 'somebody', '某人',
					       cast(? as text), ?, ?, ?, ?)""", UUID.randomUUID(), id, PastNeeds.this.community,
					this.state.name(), this.category, (this.place != null) ? "AREA" : "RESIDENT", this.resident,
					Columns.texts(List.of(this.groups)), this.place, (this.gap != null) ? this.gap.name() : null,
					Columns.timestamp(at), Columns.timestamp(at), this.confidentiality, this.childInDanger);
		}

	}

	public Past need(String category, int daysAgo) {
		return new Past(category, daysAgo);
	}

	public void forget() {
		this.cases.forEach(id -> {
			update("delete from need where case_id = ?", id);
			update("delete from case_file where id = ?", id);
		});
		this.residents.forEach(id -> update("delete from resident where id = ?", id));
	}

	public void update(String sql, Object... params) {
		this.transactions
			.executeWithoutResult(status -> this.database.as(Access.system()).sql(sql).params(params).update());
	}

}
