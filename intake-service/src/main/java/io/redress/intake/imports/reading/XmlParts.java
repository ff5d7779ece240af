package io.redress.intake.imports.reading;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that strangers wrote: nothing in it refers to anything, and no piece of it takes much memory. */
final class XmlParts {

    private static final int LONGEST_ATTRIBUTE = 64 * 1024;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private XmlParts() {}

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(part);
    }

    /** Moves to the next beginning of an element; false at the end of the document. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** An attribute by its name without its namespace; null where it is missing. */
    static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Moves to the end of the element that has begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // What stands in it is of no interest.
                }
            }
        }
    }

    /** The text of the element that has begun, up to its end; of a longer one only one character more than that. */
    static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), most + 1 - text.length()));
            }
        }
        return text.toString();
    }

    /** The text of an element that keeps it in runs of one format each; how it is spoken does not belong to it. */
    static String runs(XMLStreamReader xml, int most) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "t" -> text.append(text(xml, most - text.length()));
                        case "rPh" -> skip(xml);
                        default -> depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Blanks between the runs.
                }
            }
        }
        return text.toString();
    }
}
