package org.wushe.push.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.push.PushItem;
import org.wushe.push.PushKind;
import org.wushe.push.PushNotice;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;
import org.wushe.ui.Tone;

/**
 * 消息: what one was told, the last first; the one that the address names is opened, and
 * read.
 */
@Route(value = "messages/:notice?", layout = MainLayout.class)
@Requires(Operation.WORK_ON_TASKS)
@StyleSheet("push.css")
class MessagesScreen extends Screen implements BeforeEnterObserver {

	private static final int PAGE = 30;

	private final transient PushParts parts;

	private final transient Access access;

	private final Button readAll;

	private @Nullable UUID opened;

	private int shown = PAGE;

	private int items = PAGE;

	MessagesScreen(PushParts parts, CurrentAccess currentAccess) {
		this.parts = parts;
		this.access = currentAccess.get();
		addClassName("messages");
		heading(getTranslation("push.messages"), getTranslation("push.messages.description"));
		this.readAll = new Button(getTranslation("push.read-all"), Glyph.CHECK.icon(), click -> {
			Toast.done(getTranslation("push.read-all.done", parts.notices().readAll(this.access)));
			show();
		});
		Anchor settings = new Anchor("messages/settings", getTranslation("push.settings"));
		settings.addClassNames("button-link", "quiet");
		actions(this.readAll, settings);
		Live.follow(this, parts.updates(),
				Live.around(this.access)
					.and(change -> change.kind() == Change.Kind.NOTICE || change.kind() == Change.Kind.EVERYTHING),
				this::show);
	}

	static String path(UUID notice) {
		return "messages/" + notice;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.opened = event.getRouteParameters().get("notice").flatMap(MessagesScreen::id).orElse(null);
		this.items = PAGE;
		if (this.opened != null) {
			try {
				this.parts.notices().read(this.access, this.opened);
			}
			catch (DomainRefusal gone) {
				this.opened = null;
				Toast.refused(getTranslation(gone.messageKey()));
			}
		}
		show();
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	private void show() {
		int all = this.parts.notices().count(this.access, false);
		this.readAll.setVisible(this.parts.notices().count(this.access, true) > 0);
		if (all == 0) {
			content(new EmptyState(Glyph.MESSAGE, getTranslation("push.empty"), getTranslation("push.empty.words")));
			return;
		}
		OrderedList list = new OrderedList();
		list.addClassName("push-notices");
		this.parts.notices().list(this.access, false, 0, this.shown).forEach(notice -> list.add(entry(notice)));
		Button more = new Button(getTranslation("push.more"), click -> {
			this.shown += PAGE;
			show();
		});
		more.setVisible(all > this.shown);
		content(list, more);
	}

	private ListItem entry(PushNotice notice) {
		boolean open = notice.id().equals(this.opened);
		Anchor link = new Anchor(open ? "messages" : path(notice.id()), this.parts.words().title(this.access, notice));
		link.getElement().setAttribute("aria-expanded", Boolean.toString(open));
		StateBadge badge = notice.isRead() ? new StateBadge(Tone.QUIET, Glyph.CHECK, getTranslation("push.read"))
				: new StateBadge(Tone.ACTIVE, Glyph.MESSAGE, getTranslation("push.unread"));
		H2 title = new H2(link);
		Span when = new Span(this.parts.texts().ago(notice.updatedAt()));
		when.addClassName("secondary");
		ListItem entry = new ListItem(new Div(title, badge, when));
		entry.setClassName("unread", !notice.isRead());
		if (open) {
			entry.add(detail(notice));
		}
		else {
			Span detail = new Span(this.parts.words().detail(this.access, notice));
			detail.addClassName("secondary");
			entry.add(new Div(detail));
		}
		return entry;
	}

	private Div detail(PushNotice notice) {
		List<PushItem> told = this.parts.notices().items(this.access, notice.id(), 0, this.items + 1);
		Div detail = new Div();
		detail.addClassName("push-detail");
		detail.add(new Span(getTranslation("push.advice." + notice.kind())));
		if (notice.kind() == PushKind.NEED_NEARBY) {
			detail.add(new Anchor("my-services", getTranslation("push.answer")));
		}
		if (told.isEmpty()) {
			detail.add(new Div(getTranslation("push.gone")));
		}
		detail.add(new ItemList(this.parts, this.access, told.stream().limit(this.items).toList(), false));
		if (told.size() > this.items) {
			Button more = new Button(getTranslation("push.more"), click -> {
				this.items += PAGE;
				show();
			});
			more.addThemeVariants(ButtonVariant.TERTIARY);
			detail.add(more);
		}
		return detail;
	}

}
