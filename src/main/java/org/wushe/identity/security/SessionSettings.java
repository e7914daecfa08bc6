package org.wushe.identity.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in is good.
 *
 * @param maximumAge after that everybody signs in again
 * @param checkedEvery how often Keycloak is asked whether the account still stands and
 * has the same roles
 */
@ConfigurationProperties("wushe.session")
record SessionSettings(@DefaultValue("10h") Duration maximumAge, @DefaultValue("5m") Duration checkedEvery) {
}
