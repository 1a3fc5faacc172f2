package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import ness.findings.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ValidationPageTest {
    private static String page(Trial... trials) {
        return ValidationPage.of(List.of(trials), 1.5, "0.1.0");
    }

    /** The body as XML: the page is written so that a strict reader takes it too. */
    private static Element body(String page) throws Exception {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body.replace("<br>", "<br/>"))))
                .getDocumentElement();
    }

    private static List<String> cells(Element body) {
        List<String> texts = new ArrayList<>();
        NodeList cells = body.getElementsByTagName("td");
        for (int i = 0; i < cells.getLength(); i++) {
            texts.add(cells.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void everyClaimHasARow() throws Exception {
        Element body = body(page(Trials.GOOD, Trials.BAD));
        assertEquals(2, body.getElementsByTagName("table").getLength());
        assertEquals(4 + 2, body.getElementsByTagName("tr").getLength());
        assertEquals(
                List.of(
                        "entropy.production",
                        "0.0334166666667",
                        "0.0334166666667",
                        "W/K",
                        "2.1e-16",
                        "1e-12 (relative)",
                        "pass"),
                cells(body).subList(0, 7));
        assertEquals(
                List.of("fields.temperaturelargest at x = 0.05 m", "350.5", "350", "K", "0.5"),
                cells(body).subList(14, 19));
        assertEquals(2, Pattern.compile(">FAIL<").matcher(page(Trials.BAD)).results().count());
    }

    @Test
    void sourcesAndTheSummaryAreTold() throws Exception {
        String text = body(page(Trials.GOOD, Trials.BROKEN)).getTextContent();
        assertTrue(text.contains("2 cases, 1 claim, 1 broken case (1.5 s); Ness 0.1.0"), text);
        assertTrue(text.contains("heat/rod.yaml; reference: Fourier's law; 0.25 s"), text);
    }

    @Test
    void aBrokenCaseShowsItsFaultWhereItIs() throws Exception {
        Element body = body(page(Trials.BROKEN));
        assertEquals(0, body.getElementsByTagName("table").getLength());
        String text = body.getElementsByTagName("pre").item(0).getTextContent();
        assertTrue(text.startsWith("heat/no.yaml:3:9: error: type: expected heat"), text);
        assertTrue(text.contains("\n    3 |   type: hat\n      |         ^^^\n"), text);
    }

    @Test
    void namesAreShownAndNotObeyed() throws Exception {
        String page = page(Trials.MEAN, Trials.MEAN_BROKEN);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("\u001b"));
        Element body = body(page);
        assertEquals(0, body.getElementsByTagName("script").getLength());
        String shown = Trials.NASTY.replace("\u001b", "\\u001b");
        assertEquals(shown, body.getElementsByTagName("h2").item(0).getTextContent());
        assertTrue(cells(body).getFirst().startsWith(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src\\s*=", "href\\s*=", "url\\(", "@import", "https?:", "//[a-z]"})
    void nothingIsLoadedFromElsewhere(String loader) {
        Matcher matcher = Pattern.compile(loader).matcher(page(Trials.GOOD, Trials.BROKEN));
        assertFalse(matcher.find(), loader);
    }

    @Test
    void aPageIsKnownByItsFirstLine() {
        assertTrue(page(Trials.GOOD).startsWith(ValidationPage.FIRST_LINE + "\n"));
    }
}
