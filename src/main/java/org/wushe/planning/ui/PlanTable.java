package org.wushe.planning.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.PlannedNeed;
import org.wushe.ui.Listing;
import org.wushe.ui.Panel;
import org.wushe.ui.StateBadge;

/** Each need of a plan: to whom, when, how far, how well it fits, and why. */
final class PlanTable extends Div {

	private final transient PlanWords words;

	private final Listing<PlannedNeed> listing;

	private final Paragraph open = new Paragraph();

	private transient @Nullable BatchPlan plan;

	/**
	 * @param adjust told the need that somebody wants to look at or to change
	 */
	PlanTable(PlanWords words, Consumer<PlannedNeed> adjust) {
		this.words = words;
		this.listing = new Listing<>(getTranslation("planning.assignments"), card(adjust));
		this.listing.column(getTranslation("planning.column.need"), need(adjust)).setWidth("13rem").setFlexGrow(2);
		this.listing.column(getTranslation("planning.column.urgency"), StateBadge.column(words::urgency))
			.setAutoWidth(true)
			.setFlexGrow(0);
		this.listing.column(getTranslation("planning.column.given"), LitRenderer.<PlannedNeed>of("""
				<div class="two-lines"><span>${item.given}</span><span class="secondary">${item.time}</span></div>""")
			.withProperty("given", words::given)
			.withProperty("time", words::time)).setWidth("14rem").setFlexGrow(2);
		this.listing.column(getTranslation("planning.column.way"), text(this::way)).setAutoWidth(true).setFlexGrow(0);
		this.listing.column(getTranslation("planning.column.score"), text(this::score))
			.setAutoWidth(true)
			.setFlexGrow(0);
		this.listing.column(getTranslation("planning.column.why"), text(this::why)).setWidth("15rem").setFlexGrow(3);
		this.listing.column(getTranslation("planning.column.standing"), StateBadge.column(words::standing))
			.setAutoWidth(true)
			.setFlexGrow(0);
		this.listing.opens(adjust);
		this.open.addClassName("secondary");
		add(new Panel(getTranslation("planning.assignments"), this.open, this.listing));
	}

	void show(BatchPlan now) {
		this.plan = now;
		this.listing.setItems(now.needs());
		this.open.setText(getTranslation(
				(now.state() == BatchPlan.State.READY) ? "planning.assignments.words" : "planning.assignments.done"));
	}

	private LitRenderer<PlannedNeed> need(Consumer<PlannedNeed> adjust) {
		return LitRenderer.<PlannedNeed>of("""
				<div class="two-lines"><vaadin-button theme="tertiary small" class="row-button" @click=${adjust}
				    aria-label="${item.label}">${item.title}</vaadin-button>
				  <span class="secondary">${item.number}</span></div>""")
			.withProperty("title", PlannedNeed::title)
			.withProperty("number", PlannedNeed::caseNumber)
			.withProperty("label", need -> this.words.say("planning.adjust.of", need.title(), need.caseNumber()))
			.withFunction("adjust", adjust::accept);
	}

	private LitRenderer<PlannedNeed> card(Consumer<PlannedNeed> adjust) {
		return LitRenderer.<PlannedNeed>of("""
				<div class="row-card">
				  <vaadin-button theme="tertiary" class="row-button" @click=${adjust}
				      aria-label="${item.label}">${item.title}</vaadin-button>
				  <span>${item.given}</span><span>${item.time}</span>
				  <div class="row-badges">
				    <span class="state-badge ${item.tone}"><vaadin-icon icon="${item.icon}"
				        aria-hidden="true"></vaadin-icon><span>${item.standing}</span></span>
				    <span class="secondary">${item.figures}</span>
				  </div>
				  <span class="secondary">${item.why}</span>
				</div>""")
			.withProperty("title", PlannedNeed::title)
			.withProperty("label", need -> this.words.say("planning.adjust.of", need.title(), need.caseNumber()))
			.withProperty("given", this.words::given)
			.withProperty("time", this.words::time)
			.withProperty("tone", need -> this.words.standing(need).tone().className())
			.withProperty("icon", need -> this.words.standing(need).icon().code())
			.withProperty("standing", need -> this.words.standing(need).text())
			.withProperty("figures", need -> need.given().isPresent() ? way(need) + " · " + score(need) : "")
			.withProperty("why", this::why)
			.withFunction("adjust", adjust::accept);
	}

	private String way(PlannedNeed need) {
		return need.given().map(given -> this.words.way(given.meters())).orElse("");
	}

	private String score(PlannedNeed need) {
		return need.given().map(given -> this.words.score(given.score())).orElse("");
	}

	private String why(PlannedNeed need) {
		String refusal = this.words.refusal(need);
		BatchPlan now = this.plan;
		return (refusal.isEmpty() && now != null) ? this.words.why(now, need) : refusal;
	}

	private static LitRenderer<PlannedNeed> text(ValueProvider<PlannedNeed, String> value) {
		return LitRenderer.<PlannedNeed>of("<span>${item.text}</span>").withProperty("text", value);
	}

}
