package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCheckTest {

    private static final String OWNER = "//orgnr";
    private static final Places PLACES = Places.of(Stream.of(OWNER));

    private final XmlCheck check = new XmlCheck(Limits.usual());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<a b='>'>\u00e6\u00f8\u00e5 \ud83d\ude00 &lt;&#65;</a>",
                "\ufeff<a><!-- <!DOCTYPE b> --><![CDATA[<!DOCTYPE c>]]><?p <!DOCTYPE ?></a>"
            })
    void whatAltinnKeepsAsItIsPasses(String xml) throws Exception {
        assertThat(read(xml).root()).isEqualTo(new QName("a"));
    }

    @Test
    void rootAndOwnerAreFoundWhateverTheNamespace() throws Exception {
        // Given
        var xml =
                "<m:melding xmlns:m='urn:m'><m:orgnr> 91042<!-- -->3185\n</m:orgnr><orgnr/><m:orgnr>910423185</m:orgnr></m:melding>";

        // When
        var facts = read(xml);

        // Then
        assertThat(facts.root()).isEqualTo(new QName("urn:m", "melding"));
        assertThat(facts.texts().at(OWNER)).containsExactly("910423185");
        assertThat(facts.toString()).doesNotContain("910423185");
    }

    @Test
    void differentNumbersAreAllTold() throws Exception {
        assertThat(read("<a><orgnr>1</orgnr><b><orgnr>2</orgnr></b></a>")
                        .texts()
                        .at(OWNER))
                .containsExactlyInAnyOrder("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM 'http://example.invalid/x'><a/>",
                "<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
            })
    void aDtdIsRefused(String xml) {
        assertThat(fault(xml).rule()).isEqualTo(XmlRule.XML_DTD);
    }

    @Test
    @Timeout(5)
    void billionLaughsIsRefusedBeforeItStarts() {
        // Given
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><a>&l9;</a>");

        // When
        var fault = fault(bomb.toString());

        // Then
        assertThat(fault.rule()).isEqualTo(XmlRule.XML_DTD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "not xml",
                "<a>",
                "<a><b></a>",
                "<a/><b/>",
                "<a>&foo;</a>",
                "<x:a/>",
                "<a>\u0001</a>",
                "<a b='1' b='2'/>"
            })
    void badSyntaxIsMalformed(String xml) {
        assertThat(fault(xml).rule()).isEqualTo(XmlRule.XML_MALFORMED);
    }

    @Test
    void badSyntaxIsToldWithItsPlace() {
        assertThat(fault("<a>\n<b>\n</a>").place()).isEqualTo("line 3, column 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "US-ASCII"})
    void anotherDeclaredEncodingIsRefused(String encoding) {
        assertThat(fault("<?xml version='1.0' encoding='" + encoding + "'?><a/>")
                        .rule())
                .isEqualTo(XmlRule.XML_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void bytesOfAnotherEncodingAreRefused(String encoding) {
        // Given
        var bytes = "<a>\nBl\u00e5b\u00e6r</a>".getBytes(Charset.forName(encoding));

        // When
        var fault = fault(new ByteArrayInputStream(bytes), check);

        // Then
        assertThat(fault.rule()).isEqualTo(XmlRule.XML_ENCODING);
    }

    @Test
    void aByteThatIsNotUtf8IsToldWithItsLine() {
        // Given
        var bytes = "<a>\nfine\nBl\u00e5b\u00e6r</a>".getBytes(StandardCharsets.ISO_8859_1);

        // When
        var fault = fault(new ByteArrayInputStream(bytes), check);

        // Then
        assertThat(fault.place()).isEqualTo("line 3");
    }

    @Test
    void anUnfinishedCharacterAtTheEndIsNotUtf8() {
        var bytes = new byte[] {'<', 'a', '/', '>', (byte) 0xC3};

        assertThat(fault(new ByteArrayInputStream(bytes), check).rule()).isEqualTo(XmlRule.XML_ENCODING);
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(fault("<a>".repeat(300)).rule()).isEqualTo(XmlRule.XML_TOO_COMPLEX);
    }

    @Test
    void anEndlessTagIsRefused() {
        assertThat(fault("<a b='" + "x".repeat(1_000_001) + "'/>").rule()).isEqualTo(XmlRule.XML_TOO_COMPLEX);
        assertThat(fault("<a><!-- " + "x".repeat(1_000_001) + "--></a>").rule()).isEqualTo(XmlRule.XML_TOO_COMPLEX);
    }

    @Test
    void endlesslyManyNamesAreRefused() {
        // Given
        var xml = new StringBuilder("<a>");
        IntStream.range(0, 200_000).forEach(i -> xml.append("<n").append(i).append("/>"));

        // When
        var fault = fault(xml.toString());

        // Then
        assertThat(fault.rule()).isEqualTo(XmlRule.XML_TOO_COMPLEX);
    }

    @Test
    @Timeout(60)
    void aLargeFormPassesInConstantMemory() throws Exception {
        // Given
        var line =
                "<linje><tekst>bl\u00e5b\u00e6r &amp; &#65;</tekst><![CDATA[" + "QUJD".repeat(2_000) + "]]></linje>\n";
        long before = used();

        // When
        var facts = check.read(repeated("<a><orgnr>1</orgnr>", line, 15_000, "</a>"), PLACES);

        // Then
        assertThat(facts.texts().at(OWNER)).containsExactly("1");
        assertThat(used() - before).isLessThan(20_000_000);
    }

    @Test
    void aHundredMegabytesOfTextInOneElementPass() throws Exception {
        // Given
        var in = repeated("<a><orgnr>1</orgnr><innhold>", "QUJD".repeat(4_000), 6_250, "</innhold></a>");

        // When
        var facts =
                org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(30), () -> check.read(in, PLACES));

        // Then
        assertThat(facts.root().getLocalPart()).isEqualTo("a");
    }

    private XmlFacts read(String xml) throws IOException {
        return check.read(bytes(xml), PLACES);
    }

    private XmlFault fault(String xml) {
        return fault(bytes(xml), check);
    }

    private static XmlFault fault(InputStream in, XmlCheck check) {
        var fault = catchThrowableOfType(XmlFault.class, () -> check.read(in, PLACES));
        assertThat(fault).isNotNull();
        return fault;
    }

    private static InputStream repeated(String start, String line, int times, String end) {
        var middle = Stream.generate(() -> line).limit(times);
        var all = Stream.concat(Stream.concat(Stream.of(start), middle), Stream.of(end))
                .map(XmlCheckTest::bytes);
        var iterator = all.iterator();
        return new SequenceInputStream(new java.util.Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return iterator.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return iterator.next();
            }
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
