package org.wushe.referrals.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.notification.LiveUpdates;
import org.wushe.referrals.KeptPlace;
import org.wushe.referrals.KeptPlaces;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/**
 * 占用名额: beds and places that people keep, and the presses that free one or say when it is
 * free.
 */
@Route(value = "kept-places", layout = MainLayout.class)
@Menu(title = "referrals.kept", icon = "wushe:person", order = 82)
@Requires({ Operation.REPORT_SERVICE, Operation.REFER_NEED })
@StyleSheet("referrals.css")
class KeptPlacesScreen extends Screen implements AfterNavigationObserver {

	private static final int PAGE = 50;

	private final transient KeptPlaces places;

	private final transient FreePlaceStep step;

	private final transient Texts texts;

	private final transient Clock clock;

	private final transient Access access;

	private final Div list = new Div();

	private int shown = PAGE;

	KeptPlacesScreen(KeptPlaces places, FreePlaceStep step, Texts texts, Clock clock, CurrentAccess currentAccess,
			LiveUpdates updates) {
		this.places = places;
		this.step = step;
		this.texts = texts;
		this.clock = clock;
		this.access = currentAccess.get();
		heading(getTranslation("referrals.kept"), getTranslation("referrals.kept.description"));
		content(this.list);
		Live.follow(this, updates, Live.around(this.access), this::show);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		show();
	}

	private void show() {
		this.list.removeAll();
		int count = this.places.count(this.access);
		if (count == 0) {
			this.list.add(new EmptyState(Glyph.PERSON, getTranslation("referrals.kept.empty"),
					getTranslation("referrals.kept.empty.words")));
			return;
		}
		List<KeptPlace> kept = this.places.list(this.access, 0, this.shown);
		KeptPlaceList entries = new KeptPlaceList(kept, this.texts,
				place -> this.step.ask(this.access, place, this::show), this::move);
		this.list.add(new Panel(getTranslation("referrals.kept.count", this.texts.number(count)), entries));
		if (kept.size() < count) {
			this.list.add(new Button(getTranslation("ui.component.more"), click -> {
				this.shown += PAGE;
				show();
			}));
		}
	}

	private void move(KeptPlace place) {
		new FreeDayDialog(place, this.clock, day -> {
			this.places.moveFreeDay(this.access, place.referralId(), day);
			Toast.done(getTranslation("referrals.kept.free-day.moved", KeptPlaceList.title(place)));
		}, this::show).open();
	}

}
