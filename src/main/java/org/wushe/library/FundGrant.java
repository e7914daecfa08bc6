package org.wushe.library;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Money that a fund pays out.
 *
 * @param cents in fen
 * @param on the day it is paid
 * @param reference the case or project it is paid for; null for neither
 */
public record FundGrant(long cents, LocalDate on, FundParty payee, String purpose, @Nullable String reference) {
}
