package io.redress.intake.links.pages;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.http.DatabaseFaultMapper;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers to customers who follow their link with a browser, where no front end of ours does it for them: whole pages,
 * which need no scripts, load nothing, and are kept and indexed nowhere.
 */
@ApplicationScoped
public class CustomerPages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final String OTHER = "OTHER";

    private final PageWriter writer;
    private final PageWords words;

    CustomerPages(PageWriter writer, PageWords words) {
        this.writer = writer;
        this.words = words;
    }

    /** Whether the caller would rather have a page than JSON, as browsers do; who takes anything gets JSON. */
    public static boolean wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /**
     * A page.
     *
     * @param template its name in {@code pages/}
     * @param values what it shows, beside the words of the language
     */
    public Response page(int status, String template, String language, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("language", language);
        all.put("words", words.in(language));
        return Response.status(status)
                .entity(writer.write(template, all))
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", writer.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    /** The page, or one that says kindly why there is none, with the status of the refusal. */
    public Response orRefusal(Supplier<Response> page, Supplier<String> language) {
        try {
            return page.get();
        } catch (RuntimeException fault) {
            return refusal(DatabaseFaultMapper.problemOf(fault), language.get());
        }
    }

    private Response refusal(HttpProblem refused, String language) {
        var said = words.in(language);
        var code = String.valueOf(refused.getParameters().get(Problems.CODE));
        var name = said.containsKey("refused." + code) ? code : OTHER;
        var page = Response.fromResponse(page(
                refused.getStatusCode(),
                "refused.html",
                language,
                Map.of("title", said.get("refused." + name), "text", said.get("refused." + name + ".text"))));
        refused.getHeaders().forEach(page::header);
        return page.build();
    }

    /** What pages say in a language that ships, by name. */
    public Map<String, String> words(String language) {
        return words.in(language);
    }
}
