package org.wushe.process.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import org.jspecify.annotations.Nullable;
import org.wushe.process.ProcessPath;
import org.wushe.process.ui.ProcessSteps.Fate;
import org.wushe.process.ui.ProcessSteps.Step;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;
import org.wushe.ui.TabBar;

/**
 * Where an instance stands: a tab for its process and for each that it called, the
 * diagram, a legend, and the same in words.
 */
@StyleSheet("process.css")
class ProcessView extends Div {

	private final TaskWords words;

	private final TabBar tabs = new TabBar();

	private final Map<Tab, ProcessPath> paths = new LinkedHashMap<>();

	private final ProcessDiagram diagram = new ProcessDiagram();

	private final OrderedList steps = new OrderedList();

	/** The tab of the process in which something is waited for. */
	private int present;

	private transient @Nullable ProcessPath drawn;

	ProcessView(TaskWords words, boolean large) {
		this.words = words;
		addClassName("process-view");
		setClassName("large", large);
		this.tabs.addSelectedChangeListener(change -> draw());
		this.steps.addClassName("link-list");
		Details inWords = new Details(getTranslation("process.diagram.in-words"), this.steps);
		add(this.tabs, this.diagram, tools(large), legend(), inWords);
	}

	/**
	 * Shows the path: the process in which something is waited for, or the one that
	 * somebody has chosen to look at instead.
	 */
	void show(ProcessPath path) {
		List<ProcessPath> all = new ArrayList<>();
		collect(path.in(Translations.supported(getLocale())), all);
		boolean following = this.tabs.getSelectedIndex() == this.present || all.size() != this.paths.size();
		if (all.size() == this.paths.size()) {
			List<Tab> known = List.copyOf(this.paths.keySet());
			for (int index = 0; index < known.size(); index++) {
				this.paths.put(known.get(index), all.get(index));
			}
		}
		else {
			this.tabs.removeAll();
			this.paths.clear();
			all.forEach(each -> {
				Tab tab = new Tab(name(each, all));
				this.paths.put(tab, each);
				this.tabs.add(tab);
			});
			this.tabs.setVisible(all.size() > 1);
		}
		this.present = deepestActive(all);
		if (following) {
			this.tabs.setSelectedIndex(this.present);
		}
		draw();
	}

	private static void collect(ProcessPath path, List<ProcessPath> all) {
		all.add(path);
		path.called().forEach(called -> collect(called, all));
	}

	/** The process in which something is waited for: the last one, if several are. */
	private static int deepestActive(List<ProcessPath> all) {
		for (int index = all.size() - 1; index > 0; index--) {
			if (!all.get(index).active().isEmpty()) {
				return index;
			}
		}
		return 0;
	}

	private String name(ProcessPath path, List<ProcessPath> all) {
		String name = this.words.process(path.processId());
		List<ProcessPath> alike = all.stream().filter(other -> other.processId().equals(path.processId())).toList();
		return (alike.size() < 2) ? name : getTranslation("process.diagram.time", name, alike.indexOf(path) + 1);
	}

	private void draw() {
		ProcessPath path = this.paths.get(this.tabs.getSelectedTab());
		if (path == null || path.equals(this.drawn)) {
			return;
		}
		this.drawn = path;
		this.diagram.setAriaLabel(getTranslation("process.diagram.label", this.words.process(path.processId())));
		this.diagram.show(path);
		this.steps.removeAll();
		ProcessSteps.of(path).forEach(step -> this.steps.add(line(step)));
	}

	private ListItem line(Step step) {
		return new ListItem(new Div(new Span(step.name())), badge(step.fate()));
	}

	private StateBadge badge(Fate fate) {
		String text = getTranslation("process.diagram." + fate);
		return switch (fate) {
			case DONE -> new StateBadge(Tone.GOOD, Glyph.DONE, text);
			case HERE -> new StateBadge(Tone.ACTIVE, Glyph.ACTIVE, text);
			case CUT_SHORT -> new StateBadge(Tone.WAITING, Glyph.REFUSED, text);
			case AHEAD -> new StateBadge(Tone.QUIET, Glyph.CLOCK, text);
		};
	}

	private Div legend() {
		Div legend = new Div();
		legend.addClassNames("row-badges", "process-legend");
		for (Fate fate : Fate.values()) {
			legend.add(badge(fate));
		}
		return legend;
	}

	private Div tools(boolean large) {
		Div tools = new Div(tool(Glyph.ZOOM_IN, "zoom-in", () -> this.diagram.zoom(1.3)),
				tool(Glyph.ZOOM_OUT, "zoom-out", () -> this.diagram.zoom(1 / 1.3)),
				tool(Glyph.FIT, "fit", this.diagram::fit));
		tools.addClassName("process-tools");
		if (!large) {
			tools.add(enlarge());
		}
		return tools;
	}

	private Component enlarge() {
		Button button = new Button(getTranslation("process.diagram.enlarge"), click -> {
			ProcessPath first = this.paths.values().stream().findFirst().orElse(null);
			if (first != null) {
				ProcessView view = new ProcessView(this.words, true);
				Dialog dialog = new Dialog(view);
				dialog.setHeaderTitle(getTranslation("process.diagram"));
				dialog.setWidth("96vw");
				dialog.setHeight("92vh");
				Button close = new Button(Glyph.CLOSE.icon(), shut -> dialog.close());
				close.setAriaLabel(getTranslation("ui.close"));
				close.addThemeVariants(ButtonVariant.TERTIARY);
				dialog.getHeader().add(close);
				dialog.open();
				view.show(first);
			}
		});
		button.addThemeVariants(ButtonVariant.TERTIARY);
		return button;
	}

	private Button tool(Glyph icon, String name, Runnable use) {
		Button button = new Button(icon.icon(), click -> use.run());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.setAriaLabel(getTranslation("process.diagram." + name));
		button.setTooltipText(getTranslation("process.diagram." + name));
		return button;
	}

}
