package org.wushe.needs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.wushe.HostileText;
import org.wushe.HostileText.Family;
import org.wushe.HostileText.Fate;
import org.wushe.access.ScreenSession;
import org.wushe.needs.Need;
import org.wushe.needs.NeedDrafts;
import org.wushe.needs.Needs;
import org.wushe.privacy.Unmasking;
import org.wushe.referrals.Scene;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Panel;

/**
 * Five hundred hostile texts typed into the form for a need and into the search: kept as
 * they were typed or refused in Chinese, and on every screen they stay text.
 */
@ViewPackages(packages = "org.wushe")
class HostileScreensIT extends ScreenSession {

	/** So many texts, and the screen is left for a fresh one. */
	private static final int SITTING = 40;

	@Autowired
	private Needs needs;

	@Autowired
	private NeedDrafts drafts;

	@Autowired
	private Unmasking unmasking;

	private final List<String> wrong = new ArrayList<>();

	private Scene scene;

	private int typed;

	/** One text for each field that takes any words. */
	private record Answers(HostileText description, HostileText place, HostileText reporterName) {
	}

	@BeforeEach
	void signInAsAWorkerOfACommunity(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		signIn(this.scene.worker());
	}

	@Test
	void whatIsNoTextIsRefusedInChineseAndTheFormGoesOn() {
		UUID id = begin();
		for (Answers answers : answers(texts(Fate.REFUSED), hostile -> hostile.family() == Family.BLANKS)) {
			send(answers);
			assertRefused(answers.description(), description());
			assertRefused(answers.place(), place());
			assertRefused(answers.reporterName(), reporterName());
			inspect(answers);
		}
		assertThat(this.wrong).isEmpty();
		assertThat(this.needs.find(this.scene.worker(), id)).isEmpty();
	}

	@Test
	void whatIsTextIsKeptAsItWasTypedAndStaysText() {
		for (Answers answers : answers(texts(Fate.KEPT), HostileScreensIT::hasLines)) {
			UUID id = begin();
			send(answers);
			this.needs.find(this.scene.worker(), id)
				.ifPresentOrElse(need -> assertKept(answers, need), () -> this.wrong.add(answers + " were refused"));
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void whatMayBeTextIsKeptAsItWasTypedOrRefusedInChinese() {
		for (HostileText hostile : texts(Fate.EITHER)) {
			UUID id = begin();
			Answers answers = new Answers(hostile, hostile, hostile);
			send(answers);
			this.needs.find(this.scene.worker(), id)
				.ifPresentOrElse(need -> assertKept(answers, need), () -> assertRefused(hostile, description()));
			inspect(hostile);
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void whatIsTypedIntoTheSearchBoxIsFoundOrNot() {
		for (HostileText hostile : HostileText.all()) {
			rest();
			String before = searched();
			search(hostile);
			String expected = hostile.text().isBlank() ? before : hostile.text().strip();
			if (!searched().equals(expected)) {
				this.wrong.add(hostile + " led to " + getCurrentView());
			}
			else if (!expected.isEmpty() && !find(EmptyState.class).exists() && !find(Panel.class).exists()) {
				this.wrong.add(hostile + " had no answer");
			}
			inspect(hostile);
		}
		assertThat(this.wrong).isEmpty();
	}

	/**
	 * Types into the box on top, looks at what it proposes where the text begins its
	 * family, and asks for everything.
	 */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	private void search(HostileText hostile) {
		ComboBox box = find(ComboBox.class).withCondition(ComboBox::isAllowCustomValue).single();
		ComboBoxTester<ComboBox<Object>, Object> hands = test(ComboBoxTester.class, box);
		if (hostile.number() < 3) {
			hands.setFilter(hostile.text());
			hands.getSuggestions();
		}
		ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, hostile.text()));
	}

	/** What the search screen was asked for; empty on any other. */
	private String searched() {
		return find(TextField.class).withLabel(say("ui.search.words"))
			.all()
			.stream()
			.findFirst()
			.map(TextField::getValue)
			.orElse("");
	}

	/**
	 * Spread over the fields, the shortest to the names, the longest to the descriptions.
	 * @param description what says something of a description only
	 */
	private static List<Answers> answers(List<HostileText> texts, Predicate<HostileText> description) {
		texts.sort(Comparator.comparing(description::test)
			.thenComparing(hostile -> hostile.text().codePointCount(0, hostile.text().length())));
		int third = Math.ceilDiv(texts.size(), 3);
		return IntStream.range(0, third)
			.mapToObj(i -> new Answers(texts.get(texts.size() - 1 - i), texts.get(third + i), texts.get(i)))
			.toList();
	}

	/** A new form, filled in but for the words. */
	private UUID begin() {
		rest();
		UUID id = UUID.randomUUID();
		this.drafts.save(this.scene.worker(), id,
				Map.of("categoryCode", "elderly-care.meals", "urgency", "ordinary", "divisionCode",
						this.scene.community(), "beneficiaryKind", "area", "channel", "window", "reporterKind", "agent",
						"reporterPhone", "13800001234", "consent", true));
		UI.getCurrent().navigate("needs/new", QueryParameters.of("draft", id.toString()));
		return id;
	}

	/** What no browser fetches piles up: now and then it is a new session. */
	private void rest() {
		if (++this.typed % SITTING == 0) {
			signIn(this.scene.worker());
		}
	}

	/** As far as the form lets one. */
	private void send(Answers answers) {
		test(description()).setValue(answers.description().text());
		test(place()).setValue(answers.place().text());
		test(reporterName()).setValue(answers.reporterName().text());
		press("needs.report.check");
		if (find(ReportSummary.class).exists()) {
			inspect(answers);
			press("needs.report.send");
		}
	}

	private void assertKept(Answers answers, Need need) {
		assertSame(answers.description(), need.description());
		assertSame(answers.place(), String.valueOf(need.place()));
		assertSame(answers.reporterName(),
				this.unmasking.reveal(this.scene.worker(), "need", need.id(), "reporterName", "核对登记的内容"));
		Set<String> texts = texts(elements().toList());
		Stream.of(answers.description(), answers.place())
			.filter(hostile -> !texts.contains(hostile.text()))
			.forEach(hostile -> this.wrong.add(hostile + " is not on " + getCurrentView().getClass().getSimpleName()));
		inspect(answers);
	}

	private void assertSame(HostileText hostile, String kept) {
		if (!kept.equals(hostile.text())) {
			this.wrong.add(hostile + " was kept as " + kept);
		}
	}

	private void assertRefused(HostileText hostile, TextFieldBase<?, String> field) {
		String problem = String.valueOf(field.getErrorMessage());
		if (!field.isInvalid() || !problem.matches("(?s).*\\p{IsHan}.*")) {
			this.wrong.add(hostile + " was not refused at " + field.getLabel() + ": " + problem);
		}
	}

	private TextArea description() {
		return find(TextArea.class).withLabelContaining("需求描述").single();
	}

	private TextField place() {
		return find(TextField.class).withLabel("地点").single();
	}

	private TextField reporterName() {
		return find(TextField.class).withLabelContaining("代办人姓名").single();
	}

	private void press(String key) {
		test(find(Button.class).withText(say(key)).single()).click();
	}

	private static String say(String key) {
		return UI.getCurrent().getTranslation(key);
	}

	/**
	 * No part of the screen is made of markup, none leads where a text says.
	 * @param hostile what was typed, in one field or in several
	 */
	private void inspect(Object hostile) {
		List<Element> elements = elements().toList();
		assertThat(texts(elements)).as("something is on the screen").isNotEmpty();
		elements.stream().filter(element -> !element.isTextNode()).forEach(element -> {
			if (element.getProperty("innerHTML") != null || element.hasAttribute("srcdoc")
					|| element.getAttributeNames().anyMatch(name -> name.startsWith("on"))
					|| String.valueOf(element.getAttribute("href")).matches("(?is)\\s*(javascript|data):.*")) {
				this.wrong.add(hostile + " became markup in " + element.getTag());
			}
		});
	}

	private static boolean hasLines(HostileText hostile) {
		return hostile.text().contains("\n") || hostile.text().contains("\r");
	}

	private static List<HostileText> texts(Fate fate) {
		List<HostileText> texts = new ArrayList<>(
				HostileText.all().stream().filter(hostile -> hostile.fate() == fate).toList());
		assertThat(texts).isNotEmpty();
		return texts;
	}

	/** Every text that stands on the screen. */
	private static Set<String> texts(List<Element> elements) {
		return elements.stream().filter(Element::isTextNode).map(Element::getText).collect(Collectors.toSet());
	}

	/**
	 * Everything on the screen. What the router shows hangs on the page otherwise than
	 * its dialogs and notices do.
	 */
	private static Stream<Element> elements() {
		return Stream
			.concat(UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream().map(HasElement::getElement),
					Stream.of(UI.getCurrent().getElement()))
			.flatMap(HostileScreensIT::all);
	}

	private static Stream<Element> all(Element root) {
		return root.isTextNode() ? Stream.of(root)
				: Stream.concat(Stream.of(root), root.getChildren().flatMap(HostileScreensIT::all));
	}

}
