package org.wushe.process;

/**
 * A rule of a decision table.
 *
 * @param decision the decision's name
 * @param number of the rule, from 1, as the table shows it
 * @param condition the cell in question
 */
public record DecisionRow(String decision, int number, String condition) {
}
