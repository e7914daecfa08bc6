package org.wushe.push;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person was told; several news of the kind that come together are one.
 *
 * @param offerings how many offerings it is about
 * @param needs how many needs it is about
 * @param updatedAt when the last of them came
 * @param readAt null until it was read
 */
public record PushNotice(UUID id, PushKind kind, int offerings, int needs, Instant createdAt, Instant updatedAt,
		@Nullable Instant readAt) {

	public boolean isRead() {
		return this.readAt != null;
	}

}
