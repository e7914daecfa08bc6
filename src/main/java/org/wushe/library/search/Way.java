package org.wushe.library.search;

/** A way of narrowing in which one thing is chosen out of many. */
enum Way {

	KIND, STATUS, CATEGORY, DIVISION, GROUP, AGE, HOME, COST, DISTANCE

}
