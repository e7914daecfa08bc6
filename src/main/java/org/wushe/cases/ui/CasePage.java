package org.wushe.cases.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.cases.ui.CasePanel.Place;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Live;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;

/**
 * One case: facts and people on the left, what happened in the middle, process and tasks
 * on the right; a task opens beside it with {@code ?task=}.
 */
@Route(value = "cases/:caseId", layout = MainLayout.class)
@Requires(Operation.READ_CASE)
@StyleSheet("cases.css")
public class CasePage extends Screen implements BeforeEnterObserver, AfterNavigationObserver {

	private static final String TASK = "task";

	private final transient Cases cases;

	private final transient CurrentAccess currentAccess;

	private final transient CaseLooks looks;

	private final transient List<CasePanel> panels;

	private transient @Nullable CaseFile file;

	private CaseBoard board;

	CasePage(Cases cases, CurrentAccess currentAccess, CaseLooks looks, LiveUpdates updates, List<CasePanel> panels) {
		this.cases = cases;
		this.currentAccess = currentAccess;
		this.looks = looks;
		this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
		this.board = new CaseBoard(this.panels);
		addClassName("case-page");
		Live.follow(this, updates, this::isConcernedBy, this::refresh);
	}

	/** The address of a case with a task opened beside it. */
	public static String path(UUID caseId, long task) {
		return "cases/%s?%s=%d".formatted(caseId, TASK, task);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		UUID id = event.getRouteParameters().get("caseId").flatMap(CasePage::uuid).orElseThrow(NotFoundException::new);
		if (this.file == null || !this.file.id().equals(id)) {
			this.board = new CaseBoard(this.panels);
		}
		this.file = this.cases.get(this.currentAccess.get(), id);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		CaseFile shown = this.file;
		if (shown != null) {
			this.board.open(event.getLocation().getQueryParameters().getSingleParameter(TASK).orElse(""));
			show(shown);
		}
	}

	private boolean isConcernedBy(Change change) {
		return this.file != null && change.concerns(this.file.id());
	}

	/**
	 * Whoever no longer sees the case, because the referral was declined or taken back,
	 * is told so once, in its place.
	 */
	private void refresh() {
		if (this.file != null) {
			this.file = this.cases.find(this.currentAccess.get(), this.file.id()).orElse(null);
			if (this.file != null) {
				show(this.file);
			}
			else {
				leave();
			}
		}
	}

	private void leave() {
		heading(getTranslation("cases.gone"), null);
		getUI().ifPresent(ui -> {
			ui.getPage().setTitle(getPageTitle());
			LiveRegion.announce(ui, getPageTitle());
		});
		trail(new Step(getTranslation("cases.nav"), CasesScreen.class));
		actions();
		Anchor list = new Anchor("cases", getTranslation("cases.gone.list"));
		list.addClassName("button-link");
		content(new EmptyState(Glyph.LOCK, "", getTranslation("cases.gone.words"), list));
	}

	private void show(CaseFile shown) {
		Access access = this.currentAccess.get();
		this.board.draw(access, shown);
		heading(shown.title(), null);
		besideTitle(new StateBadge(this.looks.state(shown)), new StateBadge(this.looks.deadline(access, shown)));
		Span number = new Span(shown.number());
		number.addClassName("case-number");
		Div line = new Div(number, this.board.at(Place.NEXT));
		line.addClassName("case-line");
		trail(new Step(getTranslation("cases.nav"), CasesScreen.class));
		actions(this.board.at(Place.ACTIONS));
		content(line, this.board);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
