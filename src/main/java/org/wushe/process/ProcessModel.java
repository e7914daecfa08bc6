package org.wushe.process;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What we read out of a process as it is deployed.
 *
 * @param xml BPMN 2.0
 * @param names of its elements, by id
 */
record ProcessModel(String xml, Map<String, String> names) {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final XMLInputFactory XML = XMLInputFactory.newFactory();
	static {
		XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	ProcessModel {
		names = Map.copyOf(names);
	}

	/**
	 * @throws IllegalArgumentException if it is not XML
	 */
	static ProcessModel of(String xml) {
		Map<String, String> names = new HashMap<>();
		try {
			XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && BPMN.equals(reader.getNamespaceURI())) {
					String id = reader.getAttributeValue(null, "id");
					String name = reader.getAttributeValue(null, "name");
					if (id != null && name != null) {
						names.put(id, name);
					}
				}
			}
			return new ProcessModel(xml, names);
		}
		catch (XMLStreamException ex) {
			throw new IllegalArgumentException("not XML", ex);
		}
	}

	Optional<String> name(String elementId) {
		return Optional.ofNullable(this.names.get(elementId));
	}

}
