package org.wushe.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The domain forbids it. Names the rule by a key of the message bundles, such as
 * {@code needs.refused.consent-missing}; screens and REST show its text in the person's
 * language, never the exception's.
 */
public class DomainRefusal extends RuntimeException {

	/** What kind of refusal it is, and its status over REST. */
	public enum Kind {

		/** What was given cannot be taken. */
		INVALID(400),
		/** There is no such thing, or not for this person. */
		NOT_FOUND(404),
		/** The thing's state does not allow it. */
		CONFLICT(409),
		/** It was there and is no longer. */
		GONE(410),
		/** Larger than we take. */
		TOO_LARGE(413),
		/** Asked too often. */
		TOO_MANY(429);

		private final int status;

		Kind(int status) {
			this.status = status;
		}

		public int status() {
			return this.status;
		}

	}

	private final Kind kind;

	private final @Nullable String field;

	private final String messageKey;

	private final transient List<Object> args;

	private DomainRefusal(Kind kind, @Nullable String field, String messageKey, Object... args) {
		super(messageKey + List.of(args), null, false, false);
		this.kind = kind;
		this.field = field;
		this.messageKey = messageKey;
		this.args = List.of(args);
	}

	/**
	 * @param field the name of the input that is refused
	 * @param args what fills {@code {0}}, {@code {1}} … in the text
	 */
	public static DomainRefusal invalid(String field, String messageKey, Object... args) {
		return new DomainRefusal(Kind.INVALID, field, messageKey, args);
	}

	public static DomainRefusal notFound(String messageKey, Object... args) {
		return new DomainRefusal(Kind.NOT_FOUND, null, messageKey, args);
	}

	public static DomainRefusal conflict(String messageKey, Object... args) {
		return new DomainRefusal(Kind.CONFLICT, null, messageKey, args);
	}

	public static DomainRefusal of(Kind kind, String messageKey, Object... args) {
		return new DomainRefusal(kind, null, messageKey, args);
	}

	public Kind kind() {
		return this.kind;
	}

	/** The input that is refused; null where it is not about one. */
	public @Nullable String field() {
		return this.field;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public List<Object> args() {
		return this.args;
	}

}
