package org.wushe.needs;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.SpecialGroup;

/** Whom a need is of. */
public sealed interface Beneficiary {

	/** 居民, 家庭 or 片区. */
	enum Kind {

		RESIDENT, HOUSEHOLD, AREA;

		/** Whether a need of this kind tells anything of a person. */
		public boolean isPersonal() {
			return this != AREA;
		}

		/**
		 * Whether an organisation may learn who it is about: with consent (PIPL 23), or
		 * to protect a child (PIPL 13).
		 */
		boolean mayBeShared(boolean consent, boolean childInDanger) {
			return !isPersonal() || consent || childInDanger;
		}

	}

	Kind kind();

	/** The special groups that count for triage and eligibility. */
	default Set<SpecialGroup> groups() {
		return Set.of();
	}

	/**
	 * One person.
	 *
	 * @param residentId null for someone who is not in the files
	 * @param birthDate null if not known
	 */
	record Person(@Nullable UUID residentId, @Nullable LocalDate birthDate,
			Set<SpecialGroup> groups) implements Beneficiary {

		public Person {
			groups = Set.copyOf(groups);
		}

		@Override
		public Kind kind() {
			return Kind.RESIDENT;
		}

	}

	/**
	 * A family, named by one of its members.
	 *
	 * @param memberId null for a family that is not in the files
	 */
	record Household(@Nullable UUID memberId, Set<SpecialGroup> groups) implements Beneficiary {

		public Household {
			groups = Set.copyOf(groups);
		}

		@Override
		public Kind kind() {
			return Kind.HOUSEHOLD;
		}

	}

	/** Everyone of a place: no personal data at all. */
	record Area() implements Beneficiary {

		@Override
		public Kind kind() {
			return Kind.AREA;
		}

	}

}
