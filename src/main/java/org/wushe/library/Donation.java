package org.wushe.library;

import java.time.LocalDate;

/**
 * Money that a licensed charity received.
 *
 * @param cents in fen
 * @param on the day it arrived
 * @param hidden whether the donor asked not to be named (慈善法 76)
 * @param purpose what the donor gave it for
 */
public record Donation(long cents, LocalDate on, FundParty donor, boolean hidden, String purpose) {
}
