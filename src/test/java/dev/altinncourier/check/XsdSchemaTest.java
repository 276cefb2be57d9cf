package dev.altinncourier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XsdSchemaTest {

    private static final Path SAMPLES = Path.of(System.getProperty("courier.it.samples", "../shared/samples"), "mva");
    private static final String SECRET = "01039012345";

    private static final String XSD =
            """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>
              <xs:element name='r'>
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name='nr' maxOccurs='2'>
                      <xs:simpleType><xs:restriction base='xs:int'><xs:maxInclusive value='5'/></xs:restriction></xs:simpleType>
                    </xs:element>
                    <xs:element name='slag' minOccurs='0'>
                      <xs:simpleType><xs:restriction base='xs:string'>
                        <xs:enumeration value='A'/><xs:enumeration value='B'/>
                      </xs:restriction></xs:simpleType>
                    </xs:element>
                    <xs:element name='kode' minOccurs='0'>
                      <xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='[0-9]{2}'/></xs:restriction></xs:simpleType>
                    </xs:element>
                    <xs:element name='dag' type='xs:date' minOccurs='0'/>
                  </xs:sequence>
                  <xs:attribute name='id' type='xs:int'/>
                </xs:complexType>
              </xs:element>
            </xs:schema>
            """;

    private final Path folder;

    XsdSchemaTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFileThatFitsHasNoFindings() throws Exception {
        assertThat(findings("<r id='1'><nr>5</nr><slag>B</slag></r>")).isEmpty();
    }

    @Test
    void aFindingNamesElementLineAndColumn() throws Exception {
        // When
        var found = findings("<r>\n  <nr>1</nr>\n  <nr>9</nr>\n</r>");

        // Then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("/r/nr[2]");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.column()).isEqualTo(13);
            assertThat(finding.rule()).isEqualTo("cvc-maxInclusive-valid");
            assertThat(finding.text().en()).isEqualTo("the value is too large (limit: 5)");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<x/> | /x | the root element is not in the schema (name or namespace)",
                "<r/> | /r | the element is not complete (expected: nr)",
                "<r><slag>A</slag></r> | /r/slag | the element is not expected here (expected: nr)",
                "<r><nr>1</nr><ukjent/></r> | /r/ukjent | the element is not expected here (expected: nr, slag, kode, dag)",
                "<r><nr>1</nr><nr>1</nr><nr>1</nr></r> | /r/nr[3] | the element stands there too often (expected: slag, kode, dag)",
                "<r>tekst<nr>1</nr></r> | /r | there is text where only elements are allowed",
                "<r uk='1'><nr>1</nr></r> | /r | an attribute is not allowed, or has another value than the fixed one",
            })
    void aWrongPlaceIsToldWithWhatIsExpected(String form, String place, String words) throws Exception {
        assertThat(findings(form)).first().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(place);
            assertThat(finding.text().en()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<r><nr>" + SECRET + "x</nr></r> | the value is of the wrong type (expected: integer)",
                "<r><nr>1</nr><dag>" + SECRET + "</dag></r> | the value is of the wrong type (expected: date)",
                "<r><nr>1</nr><kode>" + SECRET + "</kode></r> | the value has the wrong form",
                "<r><nr>1</nr><slag>" + SECRET + "</slag></r> | the value is not one of those allowed (allowed: A, B)",
                "<r id='" + SECRET + "x'><nr>1</nr></r> | the value is of the wrong type (expected: integer)",
                "<r><nr>1</nr><slag>with respect to enumeration '[" + SECRET
                        + "]'. It must be a value from the enumeration.</slag></r> | the value is not one of those allowed (allowed: A, B)",
                "<r><nr>" + SECRET
                        + "' is not a valid value for 'x'.</nr></r> | the value is of the wrong type (expected: integer)",
            })
    void noFindingRepeatsTheValue(String form, String words) throws Exception {
        // When
        var found = findings(form);

        // Then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.text().en()).isEqualTo(words);
            assertThat(finding.toString()).doesNotContain(SECRET);
            assertThat(finding.in("in/a.xml").toString()).doesNotContain(SECRET);
        });
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() throws Exception {
        // Given
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);

        // When
        List<Finding> found;
        try {
            found = findings("<r><nr>9</nr></r>");
        } finally {
            Locale.setDefault(before);
        }

        // Then
        assertThat(found)
                .extracting(finding -> finding.text().en())
                .containsExactly("the value is too large (limit: 5)");
    }

    @Test
    void findingsAreBounded() throws Exception {
        assertThat(findings("<r><nr>1</nr>" + "<ukjent/>".repeat(2) + "<nr>x</nr>".repeat(5_000) + "</r>"))
                .hasSize(FormSchema.MOST_FINDINGS);
    }

    @Test
    void anElementTooLongForTheValidatorIsNotChecked() {
        assertThatThrownBy(() -> findings("<r><nr>" + "1".repeat(XsdWalk.LONGEST_TEXT + 1) + "</nr></r>"))
                .isInstanceOf(NotCheckable.class);
    }

    @Test
    void aDtdIsNotRead() {
        assertThatThrownBy(() -> findings("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r><nr>&e;</nr></r>"))
                .isInstanceOf(NotCheckable.class);
    }

    @Test
    void whatItRefersToMustLieBesideIt() throws Exception {
        // Given
        write(
                "felles.xsd",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                        + "<xs:simpleType name='T'><xs:restriction base='xs:int'/></xs:simpleType></xs:schema>");
        var beside = write("a.xsd", including("felles.xsd"));
        var fromElsewhere = write("b.xsd", including("http://localhost:1/felles-fra-nett.xsd"));

        // Then
        assertThat(XsdCompiler.compile(beside).findings(write("t.xml", "<t>x</t>")))
                .hasSize(1);
        assertThatThrownBy(() -> XsdCompiler.compile(fromElsewhere))
                .isInstanceOf(UnusableSchema.class)
                .hasMessageContaining("felles-fra-nett.xsd");
    }

    @Test
    void theTaxAdministrationsSampleThatIsWrongIsFound() throws Exception {
        assumeThat(SAMPLES).isDirectory();

        // When
        var envelope = official("mvameldinginnsending").findings(SAMPLES.resolve("konvolutt/mvakonvolutt1.xml"));

        // Then
        assertThat(envelope).first().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("/mvaMeldingInnsending");
            assertThat(finding.line()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({"mvakode1.xml", "eksempelMedAlleTilfeller.xml"})
    void theTaxAdministrationsSamplesThatAreRightPass(String sample) throws Exception {
        assumeThat(SAMPLES).isDirectory();
        assertThat(official("skattemeldingformerverdiavgift").findings(SAMPLES.resolve("melding/" + sample)))
                .isEmpty();
    }

    /** As real senders get it wrong: a misspelt category, and text beside the elements. */
    @Test
    void aRealReturnThatIsSpoiltIsFoundWithElementAndLine() throws Exception {
        assumeThat(SAMPLES).isDirectory();
        var good = Files.readString(SAMPLES.resolve("melding/mvakode1.xml"));
        var bad = write(
                "bad.xml", good.replace("<meldingskategori>alminnelig", "<meldingskategori>omvendtAavgiftsplikt"));

        // When
        var found = official("skattemeldingformerverdiavgift").findings(bad);

        // Then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("/mvaMeldingDto/meldingskategori");
            assertThat(finding.line()).isGreaterThan(1);
            assertThat(finding.text().en())
                    .contains("allowed: ", "omvendtAvgiftsplikt")
                    .doesNotContain("Aavgift");
        });
    }

    private static XsdSchema official(String name) throws Exception {
        try (var files = Files.list(SAMPLES.resolve("xsd"))) {
            return XsdCompiler.compile(files.filter(file -> file.toString().contains(name))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String including(String location) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='" + location
                + "'/><xs:element name='t' type='T'/></xs:schema>";
    }

    private List<Finding> findings(String form) throws Exception {
        return XsdCompiler.compile(write("r.xsd", XSD)).findings(write("form.xml", form));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
