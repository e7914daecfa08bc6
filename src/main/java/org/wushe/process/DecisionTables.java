package org.wushe.process;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/** What the decision tables in force say. */
@Service
public class DecisionTables {

	private static final String SUFFIX = ".dmn";

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

	private static final XMLInputFactory XML = XMLInputFactory.newFactory();
	static {
		XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XML.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	private final DefinitionRepository definitions;

	DecisionTables(DefinitionRepository definitions) {
		this.definitions = definitions;
	}

	/**
	 * The rules whose cell under an input has such a text in quotation marks.
	 * @param input the expression of the input, such as {@code categoryCode}
	 */
	@Transactional(readOnly = true)
	public List<DecisionRow> naming(Access access, String input, Predicate<String> quoted) {
		return this.definitions.latest(access)
			.stream()
			.filter(definition -> definition.resourceName().endsWith(SUFFIX))
			.flatMap(definition -> naming(definition.content(), input, quoted).stream())
			.toList();
	}

	/**
	 * @throws IllegalArgumentException if it is not XML
	 */
	static List<DecisionRow> naming(String dmn, String input, Predicate<String> quoted) {
		try {
			return new Reading(input, quoted).of(XML.createXMLStreamReader(new StringReader(dmn)));
		}
		catch (XMLStreamException ex) {
			throw new IllegalArgumentException("not XML", ex);
		}
	}

	/** Walks once through the table. */
	private static final class Reading {

		private final String input;

		private final Predicate<String> quoted;

		private final List<DecisionRow> found = new ArrayList<>();

		private String decision = "";

		private String within = "";

		private int inputs;

		private int column = -1;

		private int rule;

		private int cell;

		Reading(String input, Predicate<String> quoted) {
			this.input = input;
			this.quoted = quoted;
		}

		List<DecisionRow> of(XMLStreamReader reader) throws XMLStreamException {
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT) {
					begin(reader);
				}
			}
			return List.copyOf(this.found);
		}

		private void begin(XMLStreamReader reader) throws XMLStreamException {
			switch (reader.getLocalName()) {
				case "decision" -> this.decision = reader.getAttributeValue(null, "name");
				case "decisionTable" -> {
					this.inputs = 0;
					this.column = -1;
					this.rule = 0;
				}
				case "input" -> this.inputs++;
				case "rule" -> {
					this.rule++;
					this.cell = -1;
				}
				case "inputEntry" -> {
					this.cell++;
					this.within = "inputEntry";
				}
				case "inputExpression", "inputValues", "outputEntry", "outputValues" ->
					this.within = reader.getLocalName();
				case "text" -> text(reader.getElementText().strip());
				default -> {
				}
			}
		}

		private void text(String text) {
			if (this.within.equals("inputExpression") && text.equals(this.input)) {
				this.column = this.inputs - 1;
			}
			else if (this.within.equals("inputEntry") && this.cell == this.column
					&& QUOTED.matcher(text)
						.results()
						.map((MatchResult match) -> match.group(1))
						.anyMatch(this.quoted)) {
				this.found.add(new DecisionRow(this.decision, this.rule, text));
			}
		}

	}

}
