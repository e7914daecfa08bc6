package org.wushe.process.ui;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.wushe.process.ProcessPath;

/** The steps of a process in words, in the order in which the process names them. */
final class ProcessSteps {

	private static final Set<String> KINDS = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity",
			"scriptTask", "sendTask", "receiveTask", "startEvent", "endEvent", "intermediateCatchEvent");

	/** What became of a step. */
	enum Fate {

		DONE, HERE, CUT_SHORT, AHEAD

	}

	/**
	 * One step.
	 */
	record Step(String name, Fate fate) {
	}

	private ProcessSteps() {
	}

	static List<Step> of(ProcessPath path) {
		List<Step> steps = new ArrayList<>();
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(path.xml()));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && KINDS.contains(reader.getLocalName())) {
					String name = reader.getAttributeValue(null, "name");
					if (name != null) {
						steps.add(new Step(name, fate(path, reader.getAttributeValue(null, "id"))));
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("the definition of " + path.processId() + " is no XML", ex);
		}
		return steps;
	}

	private static Fate fate(ProcessPath path, String id) {
		if (path.active().contains(id)) {
			return Fate.HERE;
		}
		if (path.completed().contains(id)) {
			return Fate.DONE;
		}
		return path.terminated().contains(id) ? Fate.CUT_SHORT : Fate.AHEAD;
	}

}
