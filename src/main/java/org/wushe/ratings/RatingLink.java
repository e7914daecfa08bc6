package org.wushe.ratings;

import java.time.Instant;

/**
 * A link to rate a service once. Only its token's hash is kept, so that nobody finds it
 * again: who needs it again asks for a new one, and this one ends.
 *
 * @param token what follows {@code /rate/} in the address
 */
public record RatingLink(String token, Instant expiresAt) {
}
