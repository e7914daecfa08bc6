package org.wushe.ratings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(RatingTerms.class)
class RatingConfiguration {

}
