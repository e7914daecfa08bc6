package org.wushe.library;

/**
 * What an organisation says is free, and on what it looked when it said so: a place that
 * was promised in between is not given a second time.
 *
 * @param available units that are free
 * @param seen units that were free as it was read
 */
public record CapacityNote(int available, int seen) {
}
