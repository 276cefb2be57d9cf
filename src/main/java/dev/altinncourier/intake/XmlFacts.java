package dev.altinncourier.intake;

import javax.xml.namespace.QName;

/**
 * What one pass over an XML file tells.
 *
 * @param root name of the root element
 * @param texts at the places that are looked for
 */
record XmlFacts(QName root, FoundTexts texts) {}
