package org.wushe;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that start servers of their own, beside {@link SharedServersSuite}: half of
 * their time passes in waiting for servers that start.
 */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.wushe")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(OwnServers.TAG)
@ConfigurationParameter(key = "junit.jupiter.testclass.order.default",
		value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class OwnServersSuite {

}
