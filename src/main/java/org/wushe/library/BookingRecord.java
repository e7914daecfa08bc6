package org.wushe.library;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/**
 * What each step of a booking leaves behind: in the audit log, and on the screens of
 * those who asked for it or keep the facility.
 */
@Component
class BookingRecord {

	private final AuditLog auditLog;

	private final LiveUpdates updates;

	private final ResourceRepository resources;

	BookingRecord(AuditLog auditLog, LiveUpdates updates, ResourceRepository resources) {
		this.auditLog = auditLog;
		this.updates = updates;
		this.resources = resources;
	}

	void requested(Access access, FacilityBooking booking) {
		record(access, "bookings.request", booking, booking.purpose());
	}

	void moved(Access access, FacilityBooking booking, BookingState to, @Nullable String reason) {
		record(access, switch (to) {
			case REQUESTED -> "bookings.request";
			case CONFIRMED -> "bookings.confirm";
			case REFUSED -> "bookings.refuse";
			case CANCELLED -> "bookings.cancel";
			case EXPIRED -> "bookings.expire";
		}, booking, reason);
	}

	private void record(Access access, String action, FacilityBooking booking, @Nullable String reason) {
		this.auditLog.record(access, action, "booking", booking.id().toString(), null, reason);
		Optional<Resource> facility = this.resources.find(Access.system(), List.of(booking.facilityId()))
			.stream()
			.findFirst();
		this.updates
			.publish(new Change(Change.Kind.LIBRARY, null, facility.map(known -> known.division().value()).orElse(null),
					facility.map(Resource::organizationCode).orElse(null)));
	}

}
