package org.wushe.insight.ui;

import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.insight.CommunityCoverage;
import org.wushe.insight.Coverage;
import org.wushe.insight.Gap;
import org.wushe.insight.GapProjects;
import org.wushe.insight.GapQuery;
import org.wushe.insight.Gaps;
import org.wushe.library.Project;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ui.CategoryPicker;
import org.wushe.library.ui.ProjectsScreen;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Filters;
import org.wushe.ui.Glyph;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.TabBar;
import org.wushe.ui.Toast;

/**
 * 需求缺口: what could not be met or comes again and again, with its trend and what it would
 * take; and which services people reach on foot. For the division chosen on top. The way
 * to it is on the screen of the projects: the navigation has no place for more.
 */
@Route(value = "insight/gaps", layout = MainLayout.class)
@Requires(Operation.READ_GAPS)
@StyleSheet("insight.css")
class GapsScreen extends Screen {

	private static final int USUAL_MONTHS = 6;

	private final transient Gaps gaps;

	private final transient Coverage coverage;

	private final transient GapProjects projects;

	private final transient GapWords words;

	private final transient Access access;

	private final transient DivisionCode place;

	private final transient List<ServiceCategory> categories;

	private final CategoryPicker category;

	private final Select<Integer> months = new Select<>();

	private final Select<DivisionCode.Level> level = new Select<>();

	private final Checkbox byGroup = new Checkbox();

	private final Filters filters;

	private final Tab lines = new Tab(getTranslation("insight.gaps"));

	private final Tab circles = new Tab(getTranslation("insight.coverage"));

	private final TabBar tabs = new TabBar();

	private final Paragraph about = new Paragraph();

	private final Div body = new Div();

	GapsScreen(Gaps gaps, Coverage coverage, GapProjects projects, GapWords words, ServiceCategories categories,
			CurrentAccess currentAccess) {
		this.gaps = gaps;
		this.coverage = coverage;
		this.projects = projects;
		this.words = words;
		this.access = currentAccess.get();
		this.place = ChosenDivision.of(this.access).orElseThrow();
		this.categories = categories.all(this.access);
		this.category = new CategoryPicker(this.categories);
		heading(getTranslation("insight.gaps"), getTranslation("insight.gaps.description"));
		trail(new Step(getTranslation("library.projects"), ProjectsScreen.class));
		this.filters = filters();
		this.tabs.add(this.lines, this.circles);
		this.tabs.addSelectedChangeListener(change -> show());
		this.about.addClassName("secondary");
		this.body.addClassName("gap-body");
		content(this.tabs, this.filters, this.about, this.body);
		show();
	}

	private Filters filters() {
		this.category.setLabel(getTranslation("library.category"));
		this.category.setPlaceholder(getTranslation("library.category.all"));
		this.category.addValueChangeListener(change -> show());
		this.months.setLabel(getTranslation("insight.gaps.period"));
		this.months.setItems(3, USUAL_MONTHS, 12, GapQuery.MOST);
		this.months.setItemLabelGenerator(count -> getTranslation("insight.gaps.last-months", count));
		this.months.setValue(USUAL_MONTHS);
		this.months.addValueChangeListener(change -> show());
		this.level.setLabel(getTranslation("insight.gaps.level"));
		this.level.setItems(DivisionCode.Level.COMMUNITY, DivisionCode.Level.STREET);
		this.level.setItemLabelGenerator(known -> getTranslation("insight.gaps.level." + known));
		this.level.setValue(DivisionCode.Level.COMMUNITY);
		this.level.setVisible(this.place.level().compareTo(DivisionCode.Level.STREET) < 0);
		this.level.addValueChangeListener(change -> show());
		this.byGroup.setLabel(getTranslation("insight.gaps.by-group"));
		this.byGroup.addValueChangeListener(change -> show());
		return new Filters(this.category, this.months, this.level, this.byGroup);
	}

	private GapQuery query() {
		ServiceCategory chosen = this.category.getValue();
		return new GapQuery(this.place, this.level.getValue(), (chosen != null) ? chosen.code() : null,
				this.months.getValue(), this.byGroup.getValue());
	}

	private void show() {
		boolean gapsShown = this.lines.equals(this.tabs.getSelectedTab());
		this.filters.setVisible(gapsShown);
		this.body.removeAll();
		this.body.add(ComponentTexts.speak(gapsShown ? gaps() : circles()));
		if (UI.getCurrent() != null) {
			LiveRegion.announce(UI.getCurrent(), this.about.getText());
		}
	}

	private Component gaps() {
		GapQuery query = query();
		List<Gap> found = this.gaps.find(this.access, query);
		this.about.setText(getTranslation("insight.gaps.found", found.size()));
		return found.isEmpty()
				? new EmptyState(Glyph.DONE, getTranslation("insight.gaps.nothing"),
						getTranslation("insight.gaps.nothing.words"))
				: new GapTable(this.words, this.access).table(found, query.byGroup(), gap -> open(query, gap));
	}

	private Component circles() {
		List<CommunityCoverage> communities = this.coverage.of(this.access, this.place);
		this.about.setText(getTranslation("insight.coverage.description")
				+ ((communities.size() < Coverage.MOST) ? "" : getTranslation("insight.coverage.most", Coverage.MOST)));
		return communities.isEmpty()
				? new EmptyState(Glyph.MAP, getTranslation("insight.coverage.nothing"),
						getTranslation("insight.coverage.nothing.words"))
				: new CoverageTable(this.categories, getLocale()).table(communities);
	}

	private void open(GapQuery query, Gap gap) {
		UUID project = UUID.randomUUID();
		new GapDialog(gap, limit -> this.gaps.cases(this.access, query, gap.key(), limit), this.words, this.access,
				this.access.allows(Operation.KEEP_PROJECT, gap.key().area()), () -> draft(project, query, gap))
			.open();
	}

	private void draft(UUID id, GapQuery query, Gap gap) {
		Project project = this.projects.draft(this.access, id, query, gap.key(), getLocale());
		Toast.done(getTranslation("insight.gap.drafted"));
		UI.getCurrent().navigate("projects/" + project.id() + "/edit");
	}

}
