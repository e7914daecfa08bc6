package org.wushe;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every test on the real servers but those that start their own and those in a browser:
 * one application for all of them, in the same order on every machine.
 */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.wushe")
@ExcludePackages("org.wushe.browser")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(OwnServers.TAG)
@ConfigurationParameter(key = "junit.jupiter.testclass.order.default", value = "org.wushe.NeighboursOrder")
class SharedServersSuite {

}
