package org.wushe.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation reports of a service that it gave.
 *
 * @param photos attachments that the person uploaded
 */
public record ServiceReport(Instant servedAt, int minutes, String words, @Nullable String staffName,
		List<UUID> photos) {

	public ServiceReport {
		photos = List.copyOf(photos);
	}

}
