package org.wushe.privacy;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.wushe.identity.Access;

/**
 * Where a module keeps personal fields that can be shown in full for a reason. Asked
 * inside a read transaction, for the person who asks.
 */
public interface PersonalSource {

	/** What the fields belong to, such as {@code resident}. */
	String type();

	/**
	 * The ciphertext of the field, such as {@code phone}; empty if there is no such thing
	 * for this person, or nothing in the field.
	 * @param caseId the case that the person says the look is for; null if for none
	 * @throws org.wushe.identity.DomainRefusal if the person may look for the sake of a
	 * case only, and this is none of that kind
	 */
	Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId);

	/**
	 * @param caseId the case that the look is entered for in the log; null if it is about
	 * none
	 */
	record Sealed(String ciphertext, @Nullable UUID caseId) {

	}

}
