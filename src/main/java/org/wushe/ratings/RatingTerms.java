package org.wushe.ratings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wushe.cases.Term;

/**
 * How long a resident may rate a service.
 *
 * @param invitation from the report of the service
 */
@ConfigurationProperties("wushe.ratings")
record RatingTerms(@DefaultValue("7d") Term invitation) {
}
