package org.wushe;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that use the screens as people do, in a browser, on servers that no other
 * test uses: most of their time passes in waiting for what the screen shows.
 */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.wushe.browser")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(key = "junit.jupiter.testclass.order.default",
		value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class BrowserSuite {

}
