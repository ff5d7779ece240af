package io.redress.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void paragraphsLinesAndListsStayApartAndWhatIsHiddenGoes() {
        assertEquals(
                "Hello,\nthe lamp is broken & late.\n\n- first\n- second\n\nBye",
                HtmlText.of("<html><head><title>x</title><style>p{}</style></head><body><p>Hello,<br>the <b>lamp</b> is"
                        + " broken &amp; late.</p><ul><li>first</li><li>second</li></ul><script>alert(1)</script>"
                        + "<div>Bye</div></body></html>"));
    }

    @Test
    void theCellsOfARowStayOnALine() {
        assertEquals(
                "Name Jo\nOrder 17",
                HtmlText.of("<table><tr><th>Name</th><td>Jo</td></tr>\n<tr><td>Order</td><td>17</td></tr></table>"));
    }

    @Test
    void plainTextStaysWhatItIs() {
        assertEquals("Just text", HtmlText.of("Just text"));
        assertEquals("", HtmlText.of(""));
        assertEquals("a < b", HtmlText.of("a &lt; b"));
    }

    @Test
    void whatIsDeepOrBrokenIsReadAsFarAsItGoes() {
        assertEquals("deep", HtmlText.of("<div>".repeat(2_000) + "deep"));
        assertEquals("open", HtmlText.of("<p>open<b"));
    }
}
