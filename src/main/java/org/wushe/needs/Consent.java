package org.wushe.needs;

/**
 * What the person agreed to after the notice (PIPL 13, 23 and 31).
 *
 * @param processing the purpose and scope were told and agreed to
 * @param sharing separately: what the service needs may be given to the organisation
 * @param guardian a parent or guardian agreed; needed under 14
 */
public record Consent(boolean processing, boolean sharing, boolean guardian) {

	public static final Consent NONE = new Consent(false, false, false);

	public static final Consent FULL = new Consent(true, true, true);

}
