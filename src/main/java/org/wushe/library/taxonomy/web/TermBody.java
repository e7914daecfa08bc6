package org.wushe.library.taxonomy.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.TermWords;

/**
 * A term as JSON.
 *
 * @param code given by us; not read
 * @param parent read for a new term only
 * @param level {@code public}, {@code mutual-aid} or {@code commercial}
 * @param retired not read
 * @param replacedBy not read
 */
record TermBody(@Nullable String code, @Nullable String parent, @Nullable String level, @Nullable String nameZh,
		@Nullable String nameEn, @Nullable List<String> synonyms, boolean sensitive, boolean retired,
		@Nullable List<String> replacedBy) {

	static TermBody of(ServiceCategory term) {
		return new TermBody(term.code(), term.parent(), term.level().code(), term.nameZh(), term.nameEn(),
				term.synonyms(), term.sensitive(), term.retired(), term.replacedBy());
	}

	/**
	 * @throws DomainRefusal if there is no such level
	 */
	TermWords words() {
		return new TermWords((this.nameZh != null) ? this.nameZh : "", (this.nameEn != null) ? this.nameEn : "",
				readLevel(), (this.synonyms != null) ? this.synonyms : List.of(), this.sensitive);
	}

	private PolicyLevel readLevel() {
		try {
			return PolicyLevel.ofCode((this.level != null) ? this.level : "");
		}
		catch (IllegalArgumentException unknown) {
			throw DomainRefusal.invalid("level", "taxonomy.refused.level");
		}
	}

}
