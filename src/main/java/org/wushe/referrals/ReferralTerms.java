package org.wushe.referrals;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wushe.cases.Term;
import org.wushe.needs.TriageClass;

/**
 * How long an organisation has.
 *
 * @param answer to accept or decline, by the class of the need
 * @param rectify to put a badly rated service right
 */
@ConfigurationProperties("wushe.referrals")
record ReferralTerms(Map<TriageClass, Term> answer, @DefaultValue("5wd") Term rectify) {

	private static final Map<TriageClass, Term> DEFAULTS = Map.of(TriageClass.EMERGENCY, Term.hours(1),
			TriageClass.UTILITIES, Term.hours(2), TriageClass.ORDINARY, Term.workingHours(8), TriageClass.COMPLEX,
			Term.workingDays(2));

	ReferralTerms {
		answer = (answer != null) ? answer : Map.of();
	}

	Term toAnswer(@Nullable TriageClass triageClass) {
		TriageClass known = (triageClass != null) ? triageClass : TriageClass.ORDINARY;
		Term term = this.answer.getOrDefault(known, DEFAULTS.get(known));
		return (term != null) ? term : Term.workingHours(8);
	}

}
