package io.redress.intake.imports.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.imports.testing.Workbooks;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as programs write them: looked at, mapped as proposed, rehearsed, imported. The rehearsal says what the import
 * then does.
 */
@ComponentTest
class WildFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Database database;

    WildFilesTest(Database database) {
        this.database = database;
    }

    /**
     * One file.
     *
     * @param who what wrote it
     * @param accepted how many rows can be imported
     * @param feedback of the row 1: subject, narrative's beginning, when it occurred, and whom it is from
     */
    private record File(String who, byte[] bytes, int accepted, int rejected, String feedback) {

        @Override
        public String toString() {
            return who;
        }
    }

    static Stream<File> files() {
        var wide = IntStream.rangeClosed(1, 36).mapToObj(i -> "Custom " + i).collect(Collectors.joining(","));
        var filled = IntStream.rangeClosed(1, 36).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        return Stream.of(
                new File(
                        "a report of a CRM, with 41 columns and lines below the table",
                        ("""
                        "Case Report"
                        "As of 2025-12-01 09:00:00 Pacific Standard Time"

                        "Case Number","Date/Time Opened","Case Origin","Subject","Contact Email",%s
                        "00001026","11/20/2025 2:05 PM","Phone","Late, ""again\""","jo@shop.example",%s
                        "00001027","11/21/2025 12:30 AM","Web","Broken","ka@shop.example",%s

                        "Total","","2"
                        "Confidential Information - Do Not Distribute"
                        """.formatted(wide, filled, filled)).getBytes(UTF_8),
                        2,
                        2,
                        "Late, \"again\"|null|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a database, with backslashes",
                        """
                        "id","created_at","title","description","email"
                        "1","2025-11-20 14:05:00","Sie sagte \\"nein\\"","Zeile 1
                        Zeile 2; \\"Ende\\"","jo@shop.example"
                        "2","2025-11-20 14:06:00","Zweites",\\N,\\N
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Sie sagte \"nein\"|Zeile 1\nZeile 2; \"Ende\"|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a helpdesk's interface, tickets beside other lists",
                        """
                        {"count": 1, "next_page": null,
                         "users": [{"id": 9, "name": "Agent"}, {"id": 10, "name": "Jo"}, {"id": 11, "name": "Ka"}],
                         "tickets": [{"id": 35436, "subject": "Help", "description": "My printer", "created_at": "2025-11-20T13:05:00Z",
                           "priority": "high", "via": {"channel": "email"}, "tags": ["a", "b"], "requester": {"email": "jo@shop.example"}}]}
                        """.getBytes(UTF_8),
                        1,
                        0,
                        "Help|My printer|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a spreadsheet's days, and commas in numbers",
                        """
                        Vorgangsnummer;Eingang am;Betreff;Beschreibung;E-Mail;Schadenshöhe
                        17;45981,5868055556;Lampe;Kaputt;jo@shop.example;1.234,50 €
                        18;45982;Stuhl;Wackelt;;12,50
                        19;45983;Tisch;Schief;NULL;7
                        """.getBytes(WINDOWS),
                        3,
                        0,
                        "Lampe|Kaputt|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a data scientist, with an index, NaN and whole numbers that are none",
                        """
                        ,ticket_id,created,summary,body,email,reach
                        0,4711.0,2025-11-20 13:05:00+00:00,Late,NaN,jo@shop.example,120.0
                        1,4712.0,2025-11-20 13:06:00+00:00,Broken,Lamp,NaN,NaN
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Late|null|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a tracker, with names of columns that repeat",
                        """
                        Summary,Issue key,Issue id,Labels,Labels,Created,Description,Reporter Email
                        Printer,SUP-7,10002,a,b,20/Nov/25 2:05 PM,"On fire
                        since noon",jo@shop.example
                        """.getBytes(UTF_8),
                        1,
                        0,
                        "Printer|On fire\nsince noon|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "an old program, in UTF-16 with tabs and a line that says so",
                        ("\uFEFF" + """
                        sep=\t
                        Fall-Nr\tErstellt am\tBetreff\tNachricht\tE-Mail-Adresse
                        1\tDo., 20. Nov. 2025 14:05 Uhr\tÜbel\t"Groß\tund breit"\tjo@shop.example
                        """).getBytes(UTF_16LE),
                        1,
                        0,
                        "Übel|Groß\tund breit|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a log of events, one object per line",
                        """
                        {"uuid":"a-1","timestamp":1763643900123,"title":"Late","message":"Where\\u0020is it?","customer":{"email":"jo@shop.example"}}

                        {"uuid":"a-2","timestamp":"not yet","title":"Broken"}
                        ["no object"]
                        {"uuid":"a-3","timestamp":1763643900,"title":"Lost"}
                        {"uuid":"a-4","timestamp":1763643901,"title":"Lost again"}
                        {"uuid":"a-5","timestamp":1763643902,"title":"Found"}
                        """.getBytes(UTF_8),
                        4,
                        2,
                        "Late|Where is it?|2025-11-20T13:05:00.123Z|jo@shop.example"),
                new File(
                        "a phone system, separated by pipes, with zones by name",
                        """
                        call id|started|subject|text|mail
                        c1|2025-11-20 08:05:00 EST|Complaint|He was rude|jo@shop.example
                        c2|2025-11-20 14:05:00 MEZ|Complaint|Twice|
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Complaint|He was rude|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a branch, months in words, comma decimals, a sum below",
                        """
                        Beschwerdeliste Filiale Hamburg;;;;
                        Stand: 01.12.2025;;;;

                        Lfd. Nr.;Eingangsdatum;Betreff;E-Mail;Schaden
                        1;20 Nov 2025 14:05 CET;Lampe;jo@shop.example;1.234,50
                        2;20. November 2025 14:06 Uhr;Stuhl;ka@shop.example;12,50
                        3;21.11.2025;Tisch;lu@shop.example;
                        4;22.11.2025;Bett;mi@shop.example;7
                        ;;;Summe;1.254,00
                        """.getBytes(WINDOWS),
                        4,
                        1,
                        "Lampe|null|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a spreadsheet that says its separator, with columns that have no names, lines of all kinds",
                        "sep=;\r\nNr;Datum;Betreff;Text;;\r\n1;20.11.2025 14:05;Lampe;\"a\nb\";;\r\n2;20.11.2025;Stuhl;;;\n3;21.11.2025;Tisch;x;;\r"
                                .getBytes(WINDOWS),
                        3,
                        0,
                        "Lampe|a\nb|2025-11-20T13:05:00Z|null"),
                new File(
                        "reports of three branches, put together",
                        """
                        id\tcreated at\tsubject\tmessage\temail
                        1\t2025-11-20 14:05\tLate\tVery\tjo@shop.example

                        id\tcreated at\tsubject\tmessage\temail
                        2\t2025-11-20 14:06\tBroken\t\tka@shop.example
                        id\tcreated at\tsubject\tmessage\temail
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Late|Very|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a helpdesk's conversations, with fields of its customer's own",
                        """
                        {"id":"a1","created_at":"2025-11-20T13:05:00Z","title":"Late","requester":{"email":"jo@shop.example"},"comments":[{"body":"Where is it?"},{"body":"Hello?"}],"custom_fields":[{"id":360001,"value":"Hamburg"}]}
                        {"id":"a2","created_at":"2025-11-20T13:06:00Z","title":"Lost","requester":{"email":null},"comments":[],"custom_fields":[]}
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Late|Where is it?\nHello?|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "an archive with a table and a note",
                        zip(
                                Map.of(
                                        "export/README.txt", "Made on Monday",
                                        "export/tickets.csv",
                                                "ticket_id,created,subject,description,email\n7,20-Nov-2025 13:05:00 UTC,Late,,jo@shop.example\n")),
                        1,
                        0,
                        "Late|null|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a spreadsheet with merged cells above its header",
                        workbook(),
                        2,
                        0,
                        "Lampe|kaputt|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a database for apps, its records by their key",
                        """
                        {"-NxA1": {"createdAt": "2025-11-20T13:05:00Z", "subject": "Late", "description": "Again", "email": "jo@shop.example",
                                   "notes": [{"text": "one"}, {"text": "two"}, {"text": "three"}]},
                         "-NxA2": {"createdAt": "2025-11-20T13:06:00Z", "subject": "Broken", "description": "Lamp"}}
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Late|Again|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a spreadsheet that leaves out what is empty at the end, with a sum below",
                        """
                        Vorgangsnummer;Eingang am;Betreff;Beschreibung;E-Mail
                        17;20.11.2025 14:05;Lampe;Kaputt;jo@shop.example
                        18;20.11.2025 14:06;Stuhl;Wackelt
                        19;20.11.2025 14:07;Tisch
                        20;20.11.2025 14:08;Bett;Quietscht;ka@shop.example
                        Summe;4
                        """.getBytes(WINDOWS),
                        4,
                        1,
                        "Lampe|Kaputt|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a city, day and time apart, the order of days told by one of them, with 41 columns",
                        ("""
                        Service Request Number,Created Date,Created Time,Request Type,Description,Email,%s
                        20-00000001,11/09/2025,08:05:00 AM,Pothole,Deep,jo@shop.example,%s
                        20-00000002,11/20/2025,12:30:00 AM,Noise,Loud,,%s
                        20-00000003,12/01/2025,,Light,Dark,,%s
                        """.formatted(
                                                wide.replace(",Custom 36", ""),
                                                filled.replace(",v36", ""),
                                                filled.replace(",v36", ""),
                                                filled.replace(",v36", "")))
                                .getBytes(UTF_8),
                        3,
                        0,
                        "null|Deep|2025-11-09T07:05:00Z|jo@shop.example"),
                new File(
                        "a branch in Austria, day and time apart",
                        """
                        Fallnummer;Datum;Uhrzeit;Betreff;Beschreibung;E-Mail
                        1;20.11.2025;14.05;Lampe;Kaputt;jo@shop.example
                        2;21.11.2025;9.30;Stuhl;Wackelt;
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Lampe|Kaputt|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a service desk, texts as HTML, types of requests that are no kinds of feedback",
                        """
                        Number,Opened,Type,Short description,Description,Email
                        INC0010017,2025-11-20 14:05:00,Task,Lamp,"<p>It&nbsp;broke,<br>twice.</p>",jo@shop.example
                        INC0010018,2025-11-20 14:06:00,Access,Chair,<div>Wobbles</div>,
                        """.getBytes(UTF_8),
                        2,
                        0,
                        "Lamp|It broke,\ntwice.|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a city's register in XML, in an old charset, the customer within the request",
                        """
                        <?xml version="1.0" encoding="ISO-8859-1"?>
                        <!-- exported -->
                        <service_requests xmlns="urn:x" count="2">
                          <request id="638344"><status>open</status><subject>Schlagloch</subject><description lang="de">Tief &amp; naß</description>
                            <created_at>2025-11-20T14:05:00+01:00</created_at><customer><name>Jo</name><email>jo@shop.example</email></customer>
                            <tag>Rad</tag><tag>Reifen</tag></request>
                          <request id="638349"><status>open</status><subject>Lärm</subject><description/><created_at>2025-11-20T14:06:00+01:00</created_at></request>
                        </service_requests>
                        """.stripLeading().getBytes(WINDOWS),
                        2,
                        0,
                        "Schlagloch|Tief & naß|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "a shop in France, months in words",
                        """
                        Reference;Created;Subject;Message;Email
                        F-1;20 novembre 2025 à 14h05;Lampe;Cassée;jo@shop.example
                        F-2;1er décembre 2025;Chaise;;
                        """.getBytes(WINDOWS),
                        2,
                        0,
                        "Lampe|Cassée|2025-11-20T13:05:00Z|jo@shop.example"),
                new File(
                        "an old mainframe, in UTF-16 without a mark, separated by pipes",
                        """
                        CASE NO|OPENED|SUBJECT|DESCRIPTION|CUSTOMER EMAIL
                        00017|20251120140500|LATE|"FIRST LINE
                        SECOND | LINE"|JO@SHOP.EXAMPLE
                        00018|20251120|BROKEN||
                        """.getBytes(UTF_16BE),
                        2,
                        0,
                        "LATE|FIRST LINE\nSECOND | LINE|2025-11-20T13:05:00Z|JO@SHOP.EXAMPLE"));
    }

    private static byte[] zip(Map<String, String> files) {
        try {
            return Workbooks.zip(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook() {
        try {
            return Workbooks.of(workbook -> {
                var sheet = workbook.newWorksheet("Beschwerden");
                sheet.value(0, 0, "Beschwerden 2025");
                sheet.range(0, 0, 0, 4).merge();
                sheet.value(1, 0, "Vorgang");
                sheet.range(1, 0, 1, 1).merge();
                sheet.value(1, 2, "Inhalt");
                sheet.range(1, 2, 1, 4).merge();
                var header = List.of("Vorgangsnummer", "Eingang am", "Betreff", "Beschreibung", "E-Mail");
                IntStream.range(0, 5).forEach(column -> sheet.value(2, column, header.get(column)));
                sheet.value(3, 0, "0017");
                sheet.value(3, 1, LocalDateTime.parse("2025-11-20T14:05:00"));
                sheet.style(3, 1).format("dd/mm/yyyy hh:mm").set();
                sheet.value(3, 2, "Lampe");
                sheet.value(3, 3, "kaputt");
                sheet.value(3, 4, "jo@shop.example");
                sheet.value(5, 0, "0018");
                sheet.value(5, 1, "20. Nov. 2025");
                sheet.value(5, 2, "Stuhl");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesInAsItWasProposedAndRehearsed(File file) {
        var name = "wild" + UUID.randomUUID().toString().replace("-", "");
        var seen = given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Content-Type", "application/octet-stream")
                .body(file.bytes())
                .post("/imports/preview?zone=Europe/Berlin")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        put(name, seen);

        var rehearsed =
                results(Imports.start("mapping=" + name + "&dryRun=true", "application/octet-stream", file.bytes()));
        assertEquals(0, database.count("select count(*) from feedback where source_system = ?", name));
        var id = Imports.start("mapping=" + name, "application/octet-stream", file.bytes());
        var imported = results(id);

        assertAll(
                () -> assertEquals(List.of(), seen.getList("faults")),
                () -> assertEquals(rehearsed, imported),
                () -> assertEquals(file.accepted(), imported.get("accepted"), () -> Imports.rows(id, "limit=50")
                        .extract()
                        .asString()),
                () -> assertEquals(file.rejected(), imported.get("rejected")),
                () -> assertEquals(
                        List.of(file.feedback()),
                        database.texts(
                                "select coalesce(f.subject, 'null') || '|' || coalesce(f.narrative, 'null') || '|'"
                                        + " || to_char(f.occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS' || case when"
                                        + " extract(milliseconds from f.occurred_at)::int % 1000 = 0 then '' else '.MS' end) || 'Z|' || coalesce(c.email, 'null')"
                                        + " from import_row r join feedback f on f.id = r.feedback_id left join customer c on c.id = f.customer_id"
                                        + " where r.job_id = ?::uuid and r.number = 1",
                                id)));
    }

    private static Map<String, Object> results(String id) {
        return Imports.finished(id).extract().jsonPath().getMap("results");
    }

    private static void put(String name, JsonPath seen) {
        var mapping = new HashMap<String, Object>(seen.getMap("proposal.mapping"));
        mapping.put("sourceSystem", name);
        mapping.put("zone", "Europe/Berlin");
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(mapping)
                .put("/column-mappings/{name}", name)
                .then()
                .statusCode(201);
    }
}
