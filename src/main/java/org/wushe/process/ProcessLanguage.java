package org.wushe.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Names of steps in the reader's language: those that the author gave as extension
 * property {@code name:en} stand for the others.
 */
final class ProcessLanguage {

	private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

	private static final String AUTHORS_LANGUAGE = "zh";

	private ProcessLanguage() {
	}

	/**
	 * @param xml BPMN 2.0
	 * @return the same process; only names differ
	 * @throws IllegalArgumentException if it is not XML
	 */
	static String translate(String xml, Locale locale) {
		if (locale.getLanguage().equals(AUTHORS_LANGUAGE)) {
			return xml;
		}
		try {
			Document process = read(xml);
			NodeList properties = process.getElementsByTagNameNS(ZEEBE, "property");
			for (int i = 0; i < properties.getLength(); i++) {
				Element property = (Element) properties.item(i);
				if (property.getAttribute("name").equals("name:" + locale.getLanguage())) {
					owner(property).setAttribute("name", property.getAttribute("value"));
				}
			}
			return write(process);
		}
		catch (ParserConfigurationException | SAXException | IOException | TransformerException ex) {
			throw new IllegalArgumentException("not XML", ex);
		}
	}

	/** The step whose extension elements hold the property. */
	private static Element owner(Element property) {
		Node properties = property.getParentNode();
		return (Element) properties.getParentNode().getParentNode();
	}

	private static Document read(String xml) throws ParserConfigurationException, SAXException, IOException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	private static String write(Document process) throws TransformerException {
		TransformerFactory factory = TransformerFactory.newDefaultInstance();
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
		StringWriter text = new StringWriter();
		factory.newTransformer().transform(new DOMSource(process), new StreamResult(text));
		return text.toString();
	}

}
