package org.wushe.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.wushe.command.Command;
import org.wushe.identity.Access;

/**
 * {@code verify-audit}: says whether the audit log is whole; exit code 2 if it is not.
 */
@Component
class VerifyAudit implements Command {

	private final AuditTrail auditTrail;

	VerifyAudit(AuditTrail auditTrail) {
		this.auditTrail = auditTrail;
	}

	@Override
	public String name() {
		return "verify-audit";
	}

	@Override
	@Transactional(readOnly = true)
	public Outcome run(ApplicationArguments arguments) {
		AuditVerification found = this.auditTrail.verify(Access.system());
		if (found.isWhole()) {
			return Outcome.done("审计日志完整 The audit log is whole: %d sealed, %d not yet sealed, head %s"
				.formatted(found.sealed(), found.unsealed(), found.head()));
		}
		return Outcome.failed("审计日志在第 %d 条被改动 The audit log was tampered with at position %d: %d before it are whole"
			.formatted(found.brokenAt(), found.brokenAt(), found.sealed()));
	}

}
