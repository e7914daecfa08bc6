/**
 * What the figures tell 统计分析: the gaps between needs and services with what it would take
 * to close them, and the three public lists of a community.
 */
@NullMarked
package org.wushe.insight;

import org.jspecify.annotations.NullMarked;
