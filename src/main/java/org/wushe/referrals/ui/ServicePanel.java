package org.wushe.referrals.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.referrals.ServiceRecord;
import org.wushe.ui.Panel;

/** 服务记录: what was done. */
@org.springframework.stereotype.Component
class ServicePanel implements CasePanel {

	private final ReferralParts parts;

	ServicePanel(ReferralParts parts) {
		this.parts = parts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	@Override
	public int order() {
		return 150;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		List<ServiceRecord> services = this.parts.referrals().services(access, file.id());
		return services.isEmpty() ? Optional.empty() : Optional
			.of(new Panel(I18NProvider.translate("referrals.services"), new ServiceList(services, this.parts, access)));
	}

}
