package org.wushe.matching.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.matching.Factor;
import org.wushe.matching.MatchingWeights;
import org.wushe.matching.Weights;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.ui.Facts;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/**
 * 匹配权重: what each factor counts, by division; tried on past cases before it is put into
 * force.
 */
@Route(value = "admin/weights", layout = MainLayout.class)
@Menu(title = "matching.weights", icon = "wushe:filter", order = 85)
@Requires(Operation.EDIT_WEIGHTS)
@StyleSheet("matching.css")
class WeightsScreen extends Screen {

	private static final double MOST = 100;

	private static final double STEP = 0.1;

	private final transient MatchingWeights weights;

	private final transient MatchWords words;

	private final transient Texts texts;

	private final transient Access access;

	private final Select<Division> place = new Select<>();

	private final Map<Factor, NumberField> fields = new EnumMap<>(Factor.class);

	private final Div tried = new Div();

	private final Div versions = new Div();

	private final transient LearningPanel.Parts learning;

	private final Div learned = new Div();

	private final Button activate;

	private String seen = "";

	WeightsScreen(MatchingWeights weights, LearningPanel.Parts learning, MatchWords words, Texts texts,
			Divisions divisions, CurrentAccess currentAccess) {
		this.weights = weights;
		this.learning = learning;
		this.words = words;
		this.texts = texts;
		this.access = currentAccess.get();
		heading(getTranslation("matching.weights"), getTranslation("matching.weights.description"));
		this.place.setLabel(getTranslation("matching.weights.place"));
		this.place.addClassName("weights-place");
		DivisionCode own = this.access.division();
		List<Division> counties = counties(divisions).stream()
			.filter(county -> own == null || own.contains(county.code()))
			.toList();
		this.place.setEmptySelectionAllowed(own == null);
		this.place.setEmptySelectionCaption(getTranslation("matching.weights.everywhere"));
		this.place.setPlaceholder(getTranslation("matching.weights.everywhere"));
		this.place.setItems(counties);
		this.place.setItemLabelGenerator(
				county -> (county != null) ? county.name() : getTranslation("matching.weights.everywhere"));
		if (own != null) {
			counties.stream().findFirst().ifPresent(this.place::setValue);
		}
		this.place.addValueChangeListener(change -> show());
		Div figures = new Div();
		figures.addClassName("weights-figures");
		for (Factor factor : Factor.values()) {
			figures.add(field(factor));
		}
		Button tryOut = new Button(getTranslation("matching.weights.try"), click -> tryOut());
		tryOut.addThemeVariants(ButtonVariant.PRIMARY);
		this.activate = new Button(getTranslation("matching.weights.activate"), click -> ask());
		this.activate.setEnabled(false);
		Div buttons = new Div(tryOut, this.activate);
		buttons.addClassName("weights-buttons");
		this.tried.addClassName("weights-tried");
		content(this.place, new Panel(getTranslation("matching.weights.figures"), figures, buttons, this.tried),
				this.learned, this.versions);
		show();
	}

	private List<Division> counties(Divisions divisions) {
		return divisions.roots(this.access)
			.stream()
			.flatMap(root -> (root.code().level() == DivisionCode.Level.COUNTY) ? Stream.of(root)
					: divisions.within(this.access, root.code(), DivisionCode.Level.COUNTY).stream())
			.toList();
	}

	private NumberField field(Factor factor) {
		NumberField field = new NumberField(this.words.factor(factor));
		field.setMin(0);
		field.setMax(MOST);
		field.setStep(STEP);
		field.setStepButtonsVisible(true);
		field.setValueChangeMode(ValueChangeMode.EAGER);
		field.addValueChangeListener(change -> {
			if (change.isFromClient()) {
				shares();
				tryAgain();
			}
		});
		this.fields.put(factor, field);
		return field;
	}

	/** What is put into force has been tried. */
	private void tryAgain() {
		this.activate.setEnabled(false);
		this.tried.removeAll();
	}

	/** What is in force for the place, and what was before. */
	private void show() {
		Weights present = this.weights.present(this.access, chosen());
		this.fields.forEach((factor, field) -> field.setValue(figure(present.of(factor))));
		shares();
		this.learned.removeAll();
		this.learned.add(new LearningPanel(this.learning, this.access, chosen(), this::take));
		inForce(present.version());
	}

	/** Whoever looks at it has seen that version. */
	private void inForce(String version) {
		this.seen = version;
		tryAgain();
		Facts list = new Facts();
		this.weights.versions(this.access, chosen())
			.forEach(each -> list.with(each.weights().version(),
					getTranslation("matching.weights.by", each.createdBy(), this.texts.moment(each.createdAt()))));
		this.versions.removeAll();
		this.versions.add(new Panel(getTranslation("matching.weights.versions"),
				(list.getComponentCount() > 0) ? list : new Paragraph(getTranslation("matching.weights.inherited"))));
	}

	/** What was learned is filled in and tried, as if it had been typed. */
	private void take(Map<Factor, Double> proposed) {
		this.fields.forEach((factor, field) -> field.setValue(figure(proposed.getOrDefault(factor, 0.0))));
		shares();
		tryOut();
		Toast.done(getTranslation("matching.learning.taken"));
	}

	/** Under each figure, what part of the whole it is. */
	private void shares() {
		double sum = this.fields.values().stream().mapToDouble(WeightsScreen::figure).sum();
		this.fields.values()
			.forEach(field -> field.setHelperText((sum == 0) ? "" : this.texts.percent(figure(field) / sum, 1)));
	}

	private static double figure(NumberField field) {
		Double value = field.getValue();
		return (value != null) ? value : 0;
	}

	/** In percent, to a tenth. */
	private static double figure(double share) {
		return Math.round(share * MOST / STEP) / 10.0;
	}

	private Map<Factor, Double> figures() {
		Map<Factor, Double> figures = new EnumMap<>(Factor.class);
		this.fields.forEach((factor, field) -> figures.put(factor, figure(field)));
		return figures;
	}

	private void tryOut() {
		if (this.fields.values().stream().anyMatch(NumberField::isInvalid)) {
			Toast.refused(getTranslation("matching.weights.refused"));
			return;
		}
		try {
			this.tried.removeAll();
			this.tried.add(new TrialTable(this.weights.tryOut(this.access, figures(), chosen()), this.texts));
			this.activate.setEnabled(true);
			LiveRegion.announce(UI.getCurrent(), this.tried.getElement().getTextRecursively());
		}
		catch (DomainRefusal refusal) {
			Toast.refused(getTranslation(refusal.messageKey()));
		}
	}

	private void ask() {
		Division county = this.place.getValue();
		String where = (county != null) ? county.name() : getTranslation("matching.weights.everywhere");
		new ReasonDialog(getTranslation("matching.weights.activate"),
				getTranslation("matching.weights.consequence", where), getTranslation("matching.weights.why"),
				getTranslation("matching.weights.activate"), this::activate)
			.harmless()
			.open();
	}

	/** Where somebody else was faster, what was typed stays, to be tried beside that. */
	private void activate(String reason) {
		try {
			Weights active = this.weights.activate(this.access, figures(), chosen(), this.seen, reason);
			Toast.done(getTranslation("matching.weights.activated", active.version()));
			show();
		}
		catch (DomainRefusal refusal) {
			inForce(this.weights.present(this.access, chosen()).version());
			throw refusal;
		}
	}

	private @Nullable DivisionCode chosen() {
		Division county = this.place.getValue();
		return (county != null) ? county.code() : null;
	}

}
