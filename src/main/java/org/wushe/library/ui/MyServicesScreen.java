package org.wushe.library.ui;

import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.library.EntryStatus;
import org.wushe.library.KeptOffering;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;

/** 我的服务项目: what one's organisation offers, where each entry stands and what it wants. */
@Route(value = "my-services", layout = MainLayout.class)
@Menu(title = "library.my.title", icon = "wushe:edit", order = 28)
@Requires(Operation.KEEP_OFFERINGS)
@StyleSheet("library.css")
@StyleSheet("keeping.css")
class MyServicesScreen extends Screen implements AfterNavigationObserver {

	private static final int PAGE = 50;

	private final transient KeepingParts parts;

	private final transient Access access;

	private final Select<EntryStatus> status = new Select<>();

	private final Paragraph count = new Paragraph();

	private final Div list = new Div();

	private int shown = PAGE;

	MyServicesScreen(KeepingParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		addClassName("my-services");
		heading(getTranslation("library.my.title"), getTranslation("library.my.description"));
		Button create = new Button(getTranslation("library.my.new"), Glyph.ADD.icon(), click -> create());
		create.addThemeVariants(ButtonVariant.PRIMARY);
		if (this.access.organizationCode() != null) {
			Anchor own = new Anchor("organization", getTranslation("parties.own.link"));
			own.addClassNames("button-link", "quiet");
			actions(own, create);
		}
		this.status.setLabel(getTranslation("library.my.status"));
		this.status.setItems(EntryStatus.values());
		this.status.setEmptySelectionAllowed(true);
		this.status.setEmptySelectionCaption(getTranslation("library.my.all"));
		this.status.setPlaceholder(getTranslation("library.my.all"));
		this.status.setItemLabelGenerator(
				each -> (each == null) ? getTranslation("library.my.all") : parts.words().look(each).text());
		this.status.addValueChangeListener(change -> refresh());
		this.count.addClassName("secondary");
		content(this.status, this.count, this.list);
		Live.follow(this, parts.updates(), Live.tasksAround(this.access), this::refresh);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		refresh();
	}

	private static void create() {
		UI.getCurrent().navigate("my-services/" + UUID.randomUUID());
	}

	private void refresh() {
		if (this.access.organizationCode() == null) {
			this.status.setVisible(false);
			this.list.removeAll();
			this.list.add(new EmptyState(Glyph.LIBRARY, getTranslation("library.my.no-organization"),
					getTranslation("library.my.no-organization.words")));
			return;
		}
		List<KeptOffering> own = this.parts.keeping().own(this.access);
		List<KeptOffering> chosen = own.stream()
			.filter(entry -> this.status.getValue() == null || entry.status() == this.status.getValue())
			.toList();
		this.status.setVisible(!own.isEmpty());
		this.count.setVisible(!own.isEmpty());
		this.count.setText(getTranslation("library.my.count", this.parts.texts().number(chosen.size())));
		this.list.removeAll();
		if (own.isEmpty()) {
			this.list.add(new EmptyState(Glyph.LIBRARY, getTranslation("library.my.empty"),
					getTranslation("library.my.empty.words"),
					new Button(getTranslation("library.my.new"), Glyph.ADD.icon(), click -> create())));
			return;
		}
		OrderedList cards = new OrderedList();
		cards.addClassName("kept-offerings");
		chosen.stream()
			.limit(this.shown)
			.forEach(entry -> cards.add(new KeptCard(entry, this.parts, this.access, this::refresh)));
		this.list.add(cards);
		if (chosen.size() > this.shown) {
			this.list.add(new Button(getTranslation("library.more"), click -> {
				this.shown += PAGE;
				refresh();
			}));
		}
		ComponentTexts.speak(this.list);
	}

}
