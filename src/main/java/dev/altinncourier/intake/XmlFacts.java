package dev.altinncourier.intake;

import java.util.Set;
import javax.xml.namespace.QName;

/**
 * What one pass over an XML file tells.
 *
 * @param root name of the root element
 * @param ownerNumbers the different texts at the place where the owner's number stands; none where it is not filled in
 */
record XmlFacts(QName root, Set<String> ownerNumbers) {

    XmlFacts {
        ownerNumbers = Set.copyOf(ownerNumbers);
    }

    /** Shows no numbers: one may be a person's. */
    @Override
    public String toString() {
        return "XmlFacts[" + root + ", " + ownerNumbers.size() + " owners]";
    }
}
