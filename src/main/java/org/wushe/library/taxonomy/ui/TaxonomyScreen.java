package org.wushe.library.taxonomy.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.Reclassification;
import org.wushe.library.taxonomy.Reclassification.Item;
import org.wushe.library.taxonomy.TaxonomyDraft;
import org.wushe.library.taxonomy.TaxonomyEditing;
import org.wushe.library.taxonomy.TaxonomyImpact;
import org.wushe.library.taxonomy.TaxonomyVersion;
import org.wushe.library.taxonomy.TermWords;
import org.wushe.ui.Glyph;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/**
 * 服务分类: the taxonomy, edited in a draft that shows what it changes and touches before it
 * is put in force.
 */
@Route(value = "admin/taxonomy", layout = MainLayout.class)
@Menu(title = "taxonomy.title", icon = "wushe:flow", order = 86)
@Requires(Operation.EDIT_TAXONOMY)
@StyleSheet("library.css")
@StyleSheet("taxonomy.css")
class TaxonomyScreen extends Screen implements AfterNavigationObserver {

	/** The name in the address of the term that is open. */
	static final String TERM = "term";

	private final transient TaxonomyEditing editing;

	private final transient TaxonomyImpact impact;

	private final transient Reclassification reclassification;

	private final transient ServiceCategories categories;

	private final transient Access access;

	private final TermTree tree = new TermTree();

	private final Div term = new Div();

	private final DraftPanel draft;

	private final WaitingPanel waiting = new WaitingPanel(new Sorting());

	private final VersionsPanel versions;

	private transient @Nullable String code;

	TaxonomyScreen(TaxonomyEditing editing, TaxonomyImpact impact, Reclassification reclassification,
			ServiceCategories categories, Texts texts, CurrentAccess currentAccess) {
		this.editing = editing;
		this.impact = impact;
		this.reclassification = reclassification;
		this.categories = categories;
		this.access = currentAccess.get();
		this.draft = new DraftPanel(texts);
		this.versions = new VersionsPanel(editing, texts, this.access);
		heading(getTranslation("taxonomy.title"), getTranslation("taxonomy.description"));
		actions(new Button(getTranslation("taxonomy.add-top"), Glyph.ADD.icon(), click -> addTop()));
		Panel terms = new Panel(getTranslation("taxonomy.terms"), this.tree);
		terms.addClassName("taxonomy-terms");
		this.term.addClassName("taxonomy-term");
		Div columns = new Div(terms, this.term);
		columns.addClassName("taxonomy-columns");
		content(columns, this.draft, this.waiting, this.versions);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.code = event.getLocation().getQueryParameters().getSingleParameter(TERM).orElse(null);
		refresh();
	}

	private void refresh() {
		TaxonomyDraft present = this.editing.draft(this.access);
		beside(present);
		this.term.removeAll();
		this.term.add((this.code == null) ? hint()
				: present.taxonomy()
					.find(this.code).<com.vaadin.flow.component.Component>map(
							found -> new TermPanel(found, new Editing()))
					.orElseGet(this::hint));
		this.waiting.show(this.reclassification.waiting(this.access));
		this.versions.show();
	}

	/** Everything but the fields in which one may be typing. */
	private void beside(TaxonomyDraft present) {
		this.tree.show(present, this.code);
		this.draft.show(present, this.impact.of(this.access, present), new Whole());
	}

	private Paragraph hint() {
		Paragraph hint = new Paragraph(getTranslation("taxonomy.choose"));
		hint.addClassName("secondary");
		return hint;
	}

	private void addTop() {
		TermDialog
			.one(getTranslation("taxonomy.add-top"), getTranslation("taxonomy.add-top.words"), PolicyLevel.PUBLIC,
					false, words -> open(this.editing.add(this.access, null, words), null, words))
			.open();
	}

	/** Opens the term that was just made. */
	private void open(TaxonomyDraft next, @Nullable String parent, TermWords words) {
		next.taxonomy()
			.children(parent)
			.stream()
			.filter(each -> !each.retired() && each.nameZh().equals(words.nameZh()))
			.findFirst()
			.ifPresent(made -> UI.getCurrent().navigate(TaxonomyScreen.class, QueryParameters.of(TERM, made.code())));
	}

	private void did(String key, Object... params) {
		Toast.done(getTranslation(key, params));
		refresh();
	}

	/** What is done to the open term. */
	private final class Editing implements TermPanel.Draft {

		@Override
		public TaxonomyDraft present() {
			return TaxonomyScreen.this.editing.draft(TaxonomyScreen.this.access);
		}

		@Override
		public TaxonomyDraft reword(String code, TermWords seen, TermWords words) {
			TaxonomyDraft next = TaxonomyScreen.this.editing.reword(TaxonomyScreen.this.access, code, seen, words);
			beside(next);
			LiveRegion.announce(UI.getCurrent(), getTranslation("taxonomy.kept"));
			return next;
		}

		@Override
		public void add(String parent, TermWords words) {
			open(TaxonomyScreen.this.editing.add(TaxonomyScreen.this.access, parent, words), parent, words);
		}

		@Override
		public void shift(String code, int by) {
			change(access -> TaxonomyScreen.this.editing.shift(access, code, by));
		}

		@Override
		public void move(String code, @Nullable String parent) {
			change(access -> TaxonomyScreen.this.editing.move(access, code, parent));
		}

		@Override
		public void merge(String code, String into) {
			change(access -> TaxonomyScreen.this.editing.merge(access, code, into));
		}

		@Override
		public void split(String code, List<TermWords> into) {
			change(access -> TaxonomyScreen.this.editing.split(access, code, into));
		}

		@Override
		public void retire(String code) {
			change(access -> TaxonomyScreen.this.editing.retire(access, code));
		}

		@Override
		public void revive(String code) {
			change(access -> TaxonomyScreen.this.editing.revive(access, code));
		}

		private void change(Function<Access, TaxonomyDraft> step) {
			step.apply(TaxonomyScreen.this.access);
			did("taxonomy.kept");
		}

	}

	/** What is done to the draft as a whole. */
	private final class Whole implements DraftPanel.Steps {

		@Override
		public void activate(int edition, String reason) {
			TaxonomyVersion version = TaxonomyScreen.this.editing.activate(TaxonomyScreen.this.access, edition, reason);
			did("taxonomy.activated", version.number());
		}

		@Override
		public void discard() {
			TaxonomyScreen.this.editing.discard(TaxonomyScreen.this.access);
			did("taxonomy.discarded");
		}

	}

	/** What is done to things under retired terms. */
	private final class Sorting implements WaitingPanel.Steps {

		@Override
		public List<Item> items(String code, @Nullable Item after, int limit) {
			return TaxonomyScreen.this.reclassification.items(TaxonomyScreen.this.access, code, after, limit);
		}

		@Override
		public void decide(String code, Map<Item, String> chosen) {
			did("taxonomy.reclassified",
					TaxonomyScreen.this.reclassification.decide(TaxonomyScreen.this.access, code, chosen));
		}

		@Override
		public void decideAll(String code, String target) {
			did("taxonomy.reclassified",
					TaxonomyScreen.this.reclassification.decideAll(TaxonomyScreen.this.access, code, target));
		}

		@Override
		public void acceptSuggestions(String code) {
			did("taxonomy.reclassified",
					TaxonomyScreen.this.reclassification.acceptSuggestions(TaxonomyScreen.this.access, code));
		}

		@Override
		public List<ServiceCategory> terms() {
			return TaxonomyScreen.this.categories.all(TaxonomyScreen.this.access);
		}

	}

}
