package org.wushe.audit.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.wushe.audit.AuditTrail;
import org.wushe.audit.AuditVerification;
import org.wushe.identity.CurrentAccess;

@RestController
class AuditController {

	private final AuditTrail auditTrail;

	private final CurrentAccess currentAccess;

	AuditController(AuditTrail auditTrail, CurrentAccess currentAccess) {
		this.auditTrail = auditTrail;
		this.currentAccess = currentAccess;
	}

	@GetMapping("/api/audit/verification")
	AuditVerification verify() {
		return this.auditTrail.verify(this.currentAccess.get());
	}

}
