package io.redress.intake.channels.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=1                              | {a=1}
            a[b]=1&a[c][d]=2                 | {a={b=1, c={d=2}}}
            a[]=1&b=2                        | {a=[1], b=2}
            a[]=1&a[]=2                      | {a=[1, 2]}
            a[10][x]=3&a[2][x]=1             | {a=[{x=1}, {x=3}]}
            a=1&a[b]=2                       | {a=1, a[b]=2}
            a[b]=2&a=1                       | {a=1}
            a[b=1&[c]=2&d]=3&a[b]c=4         | {a[b=1, [c]=2, d]=3, a[b]c=4}
            a[1][2][3][4][5][6][7][8][9][10][11]=1 | {a[1][2][3][4][5][6][7][8][9][10][11]=1}
            """)
    void namesWithBracketsAreObjectsAndLists(String form, String nested) {
        var fields = new LinkedHashMap<String, Object>();
        FormBodies.urlEncoded(form, UTF_8).forEach(fields::put);

        assertEquals(nested, NestedNames.of(fields).toString());
    }

    @Test
    void whatComesMoreOftenStaysAList() {
        assertEquals(
                "{a={b=[1, 2]}}",
                NestedNames.of(Map.of("a[b]", List.of("1", "2"))).toString());
    }
}
