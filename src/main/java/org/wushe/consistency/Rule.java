package org.wushe.consistency;

/**
 * What must hold between the tables, each with a query for what breaks it. Cases from
 * before the audit log, such as imported ones, are left out.
 */
enum Rule {

	/** Whatever was reported, referred, or answered is there. */
	NOTHING_IS_LOST("审计日志里有，业务表里没有", "in the audit log and in no table", """
			select action || ' ' || subject_id from audit_entry a
			where action = 'needs.report' and not exists (select from need n where n.id::text = a.subject_id)
			   or action ^@ 'referrals.' and not exists (select from referral r where r.id::text = a.subject_id)"""),

	/** Whatever is there was reported or referred by somebody. */
	NOTHING_CAME_FROM_NOWHERE("业务表里有，审计日志里没有", "in a table and not in the audit log", """
			select 'need ' || n.id from need n join case_file c on c.id = n.case_id
			where c.process_instance_key is not null and exists (select from audit_entry a where a.case_id = c.id)
			  and not exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = n.case_id)
			union all
			select 'referral ' || r.id from referral r
			where exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = r.case_id)
			  and not exists (select from audit_entry a where a.action = 'referrals.refer' and a.case_id = r.case_id
			    and a.subject_id = r.id::text)"""),

	/** What can be done once was done once. */
	NOTHING_IS_DOUBLED("只能办一次的办了多次", "done more than once",
			"""
					select action || ' ' || subject_id from audit_entry
					where action in ('needs.report', 'needs.withdraw', 'referrals.refer', 'referrals.accept', 'referrals.decline')
					group by action, subject_id having count(*) > 1"""),

	/** A service record for each reported service, and none beside. */
	SERVICES_ARE_COUNTED("服务记录与审计日志、经过不符", "service records differ from audit log or timeline", """
			select 'case ' || c.id from case_file c
			where exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = c.id)
			  and ((select count(*) from service_record s where s.case_id = c.id) <> (select count(*) from audit_entry a
			    where a.case_id = c.id and a.action = 'referrals.report')
			  or (select count(*) from service_record s where s.case_id = c.id) <> (select count(*) from case_event e
			    where e.case_id = c.id and e.kind = 'SERVED'))"""),

	/** A referral for each time somebody referred. */
	REFERRALS_ARE_COUNTED("派单与经过不符", "referrals differ from the timeline", """
			select 'case ' || c.id from case_file c
			where exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = c.id)
			  and (select count(*) from referral r where r.case_id = c.id) <> (select count(*) from case_event e
			    where e.case_id = c.id and e.kind in ('REFERRED', 'REFERRED_BY_CHOICE'))"""),

	/** A rating for each time somebody rated, by a link that is used up. */
	RATINGS_ARE_COUNTED("评价与审计日志、经过或评价链接不符", "ratings differ from audit log, timeline or their links", """
			select 'case ' || c.id from case_file c
			where exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = c.id)
			  and ((select count(*) from rating r where r.case_id = c.id) <> (select count(*) from audit_entry a
			    where a.case_id = c.id and a.action in ('ratings.submit', 'ratings.enter'))
			  or (select count(*) from rating r where r.case_id = c.id) <> (select count(*) from case_event e
			    where e.case_id = c.id and e.kind = 'RATED'))
			union all
			select 'rating ' || r.id from rating r
			where r.channel = 'LINK' and exists (select from audit_entry a
			    where a.action = 'needs.report' and a.case_id = r.case_id)
			  and not exists (select from rating_invitation i where i.referral_id = r.referral_id
			    and i.round = r.round and i.used_at is not null)"""),

	/** A case ends with its need, and nothing stays open in it. */
	WHAT_IS_CLOSED_IS_AT_REST("已结束的案件里还有未了的事", "something is still open in a closed case", """
			select 'need ' || n.id || ' ' || n.state from need n join case_file c on c.id = n.case_id
			where (n.closed_at is null) <> (c.closed_at is null) or n.state <> c.state
			union all
			select 'referral ' || r.id || ' ' || r.state from referral r join case_file c on c.id = r.case_id
			where c.closed_at is not null and r.state in ('REQUESTED', 'ACCEPTED', 'SCHEDULED', 'RECTIFYING')
			union all
			select 'task ' || t.key || ' ' || t.state from user_task t join case_file c on c.id = t.case_id
			where c.closed_at < now() - interval '1 minute' and t.state in ('CREATED', 'CLAIMED', 'COMPLETING')"""),

	/**
	 * A place is taken for each referral that somebody is asked or at work for, or that
	 * holds it after the service was given, and for none beside.
	 */
	PLACES_ARE_COUNTED("占用的名额与在办派单、服务后仍占用的名额不符",
			"places taken differ from open referrals and those held after the service",
			"""
					select 'offering ' || coalesce(o.id, r.offering_id) || ': ' || coalesce(o.capacity_promised, 0) || ' taken, '
					  || coalesce(r.places, 0) || ' referred'
					from (select id, capacity_promised from service_offering where capacity_promised > 0) o
					full join (select offering_id, count(*) as places from referral
					  where round = 1 and state in ('REQUESTED', 'ACCEPTED', 'SCHEDULED') or place_held is not null
					  group by offering_id) r
					  on r.offering_id = o.id
					where coalesce(o.capacity_promised, 0) <> coalesce(r.places, 0)"""),

	/**
	 * Whoever does not answer in time is asked no longer; a safety net sees to it where
	 * no timer did.
	 */
	NOBODY_IS_ASKED_FOR_EVER("派单早已逾期，仍在等待答复", "a referral is long overdue and still waits for an answer", """
			select 'referral ' || id from referral
			where state = 'REQUESTED' and expires_at < now() - interval '1 hour'"""),

	/**
	 * Whoever has to act has a task for it, or whoever looks after the processes has an
	 * incident.
	 */
	NOBODY_WAITS_FOR_NOBODY("需求在等人办理，却没有任何人的待办（待匹配的，一刻钟后系统自动重新启动流程；已派单或服务中的，由社区在案件页“收回派单”，之后回到匹配）",
			"a need waits for somebody and nobody has a task for it (while it is to be matched its process begins again"
					+ " by itself within half an hour; where it is referred or served, take the referral back on the"
					+ " case page)",
			"""
					select 'case ' || c.number || ' ' || n.state from need n join case_file c on c.id = n.case_id
					where n.state in ('CLASSIFIED', 'MATCHING', 'REFERRED', 'IN_SERVICE')
					  and c.process_instance_key is not null
					  and exists (select from audit_entry a where a.action = 'needs.report' and a.case_id = c.id)
					  and not exists (select from user_task t where t.case_id = c.id
					    and t.state in ('CREATED', 'CLAIMED', 'COMPLETING'))
					  and not exists (select from process_incident i where i.case_id = c.id and i.state = 'CREATED')
					  and not exists (select from case_event e where e.case_id = c.id and e.at > now() - interval '1 hour')"""),

	/** Whatever waits for the engine or the index is heard before long. */
	NOTHING_IS_STUCK("等待发送已超过十分钟", "has waited for more than ten minutes to be sent", """
			select event_type || ' ' || id from event_publication
			where completion_date is null and publication_date < now() - interval '10 minutes'
			union all
			select 'task ' || key from user_task
			where state = 'COMPLETING' and completed_at < now() - interval '10 minutes'""");

	private final String chinese;

	private final String english;

	private final String breaches;

	Rule(String chinese, String english, String breaches) {
		this.chinese = chinese;
		this.english = english;
		this.breaches = breaches;
	}

	String words() {
		return this.chinese + " " + this.english;
	}

	/** Selects one text for each thing that breaks the rule. */
	String breaches() {
		return this.breaches;
	}

}
