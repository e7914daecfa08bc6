package org.wushe.needs;

/** Who answers for a need. */
public enum ResponsibleLevel {

	COMMUNITY, STREET, COUNTY

}
