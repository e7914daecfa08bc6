package org.wushe.process;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Set;

/** What a failure of the engine's client means. */
final class EngineStatus {

	/**
	 * INTERNAL is what a gateway says that loses its broker in the middle of a request.
	 */
	private static final Set<Status.Code> TEMPORARY = Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED,
			Status.Code.RESOURCE_EXHAUSTED, Status.Code.ABORTED, Status.Code.CANCELLED, Status.Code.INTERNAL);

	private EngineStatus() {
	}

	/** UNKNOWN where the engine was not even reached or the failure is not one of its. */
	static Status.Code of(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StatusRuntimeException status) {
				return status.getStatus().getCode();
			}
		}
		return Status.Code.UNKNOWN;
	}

	static boolean isTemporary(Throwable failure) {
		return TEMPORARY.contains(of(failure));
	}

	/** An outage as {@link EngineUnavailable}, anything else as it is. */
	static RuntimeException translate(RuntimeException failure) {
		return isTemporary(failure) ? new EngineUnavailable(failure) : failure;
	}

}
