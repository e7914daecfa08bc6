package org.wushe.referrals;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ReferralTerms.class)
class ReferralConfiguration {

}
