/**
 * Makes parts that the sender may leave out, from the other parts and the manifest. What is made lies beside the sender's own
 * files, never among them, and is the same each time that it is made of the same.
 */
@XmlSchema(
        namespace = MvaMeldingInnsending.NAMESPACE,
        elementFormDefault = XmlNsForm.QUALIFIED,
        xmlns = @XmlNs(prefix = "", namespaceURI = MvaMeldingInnsending.NAMESPACE))
@NullMarked
package dev.altinncourier.generate;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
