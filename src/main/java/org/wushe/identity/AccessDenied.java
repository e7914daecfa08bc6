package org.wushe.identity;

/**
 * The person may not do this. Shown as a sentence in the person's language, as 403 over
 * REST.
 */
public class AccessDenied extends RuntimeException {

	private final Operation operation;

	public AccessDenied(Operation operation) {
		super("not allowed: " + operation);
		this.operation = operation;
	}

	public Operation operation() {
		return this.operation;
	}

}
