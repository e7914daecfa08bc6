package org.wushe.push.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.push.PushItem;
import org.wushe.ui.Panel;

/** 新的可匹配服务: what has come since the candidates were last looked at. */
@org.springframework.stereotype.Component
class NewsPanel implements CasePanel {

	private static final int SHOWN = 5;

	private final PushParts parts;

	NewsPanel(PushParts parts) {
		this.parts = parts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	/** Before what was suggested last. */
	@Override
	public int order() {
		return 290;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!access.allows(Operation.READ_CANDIDATES, file.divisionCode())) {
			return Optional.empty();
		}
		List<PushItem> news = this.parts.notices()
			.ofCase(access, file.id())
			.stream()
			.filter(item -> this.parts.steps().isOpen(access, item))
			.limit(SHOWN)
			.toList();
		if (news.isEmpty()) {
			return Optional.empty();
		}
		String words = this.parts.steps().isUnmet(access, news.getFirst()) ? "push.panel.unmet" : "push.panel.words";
		return Optional.of(new Panel(I18NProvider.translate("push.panel"), new Paragraph(I18NProvider.translate(words)),
				new ItemList(this.parts, access, news, true)));
	}

}
