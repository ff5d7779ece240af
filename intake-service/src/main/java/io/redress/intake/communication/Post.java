package io.redress.intake.communication;

import io.redress.intake.communication.domain.Communication;
import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.MessageTemplate;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.feedback.CustomerMail;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.outlook.Outlook;
import io.redress.intake.outlook.persistence.OutlookStore;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes mails to customers into the transaction of what they tell of; they leave after its commit. */
@ApplicationScoped
class Post implements CustomerMail {

    /** What a template may name. */
    static final List<String> VALUES = List.of(
            "reference",
            "name",
            "topic",
            "message",
            "promisedOn",
            "contact.name",
            "contact.email",
            "contact.phone",
            "statusLink",
            "surveyLink (for SURVEY)");

    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 12, 4);

    private final Templates templates;
    private final OwnAddresses own;
    private final LetterWriter writer;
    private final ContactPoints contacts;
    private final OutlookStore outlooks;
    private final CommunicationStore communications;
    private final MailStore mails;
    private final Event<MailWritten> written;
    private final InstantSource time;
    private final Ids ids;

    Post(
            Templates templates,
            OwnAddresses own,
            LetterWriter writer,
            ContactPoints contacts,
            OutlookStore outlooks,
            CommunicationStore communications,
            MailStore mails,
            Event<MailWritten> written,
            InstantSource time,
            Ids ids) {
        this.templates = templates;
        this.own = own;
        this.writer = writer;
        this.contacts = contacts;
        this.outlooks = outlooks;
        this.communications = communications;
        this.mails = mails;
        this.written = written;
        this.time = time;
        this.ids = ids;
    }

    /** A mail waits to be sent. */
    record MailWritten() {}

    @Override
    public boolean reaches(Feedback feedback) {
        return feedback.reachedByMail() && !own.contains(feedback.customer().email());
    }

    @Override
    public Optional<UUID> send(Feedback feedback, News news, Actor actor) {
        if (news.channel() != Channel.EMAIL || actor.isAny(Role.INTEGRATION) || !reaches(feedback)) {
            return Optional.empty();
        }
        var automated = actor.actingRole().isEmpty();
        return Optional.of(write(feedback, news, null, automated, tierOf(feedback), actor));
    }

    /** Sends it for that tier, about that escalation. */
    void sendNotice(Feedback feedback, UUID escalationId, Integer tier, Actor actor) {
        if (reaches(feedback)) {
            write(
                    feedback,
                    new News(Purpose.ESCALATION_NOTICE, Channel.EMAIL, null, null),
                    escalationId,
                    true,
                    tier,
                    actor);
        }
    }

    private UUID write(Feedback feedback, News news, UUID escalationId, boolean automated, Integer tier, Actor actor) {
        var template = templates.find(news.purpose(), feedback.customer().language(), Channel.EMAIL);
        var letter = writer.write(
                template, values(feedback, news, tier, template.key().language()));
        var now = time.instant();
        var message = new Communication(
                ids.next(),
                Direction.OUTBOUND,
                news.purpose(),
                Channel.EMAIL,
                now,
                automated,
                false,
                template.key().language(),
                letter.subject(),
                letter.text(),
                escalationId);
        communications.add(feedback, message, now, actor);
        post(message, feedback, actor);
        return message.id();
    }

    /** Hands over a message that is kept already. */
    void post(Communication message, Feedback feedback, Actor actor) {
        mails.add(message.id(), feedback.customer().email(), actor);
        written.fire(new MailWritten());
    }

    /** The letter that a person's words make. */
    Letter letter(Feedback feedback, Purpose purpose, String language, String text) {
        var template = templates.find(purpose, language, Channel.EMAIL);
        var news = new News(purpose, Channel.EMAIL, text, null);
        return writer.write(
                template,
                values(feedback, news, tierOf(feedback), template.key().language()));
    }

    private Integer tierOf(Feedback feedback) {
        return Optional.ofNullable(outlooks.find(List.of(feedback.id())).get(feedback.id()))
                .map(Outlook::tier)
                .orElse(null);
    }

    private Map<String, Object> values(Feedback feedback, News news, Integer tier, String language) {
        return values(
                feedback.reference(),
                Optional.ofNullable(feedback.customer().name()).orElse(""),
                Optional.ofNullable(feedback.content().subject()).orElse(""),
                news,
                tier,
                language);
    }

    private Map<String, Object> values(
            String reference, String name, String topic, News news, Integer tier, String language) {
        var values = new HashMap<String, Object>();
        values.put("reference", reference);
        values.put("name", name);
        values.put("topic", topic);
        values.put("message", news.message());
        values.put("promisedOn", news.promisedOn() == null ? null : day(news.promisedOn(), language));
        values.put("contact", contacts.of(tier));
        values.put("statusLink", LinkPurpose.STATUS.mark());
        if (news.purpose() == Purpose.SURVEY) {
            values.put("surveyLink", LinkPurpose.SURVEY.mark());
        }
        return values;
    }

    /** What a template makes of this feedback, or of an invented one where it is null. */
    Letter example(MessageTemplate template, Feedback feedback, String message) {
        var language = template.key().language();
        var news = new News(template.key().purpose(), template.key().channel(), message, EXAMPLE_DAY);
        return writer.write(
                template,
                feedback == null
                        ? values("FB-2026-000123", "Ada Lovelace", "Lamp arrived broken", news, 1, language)
                        : values(feedback, news, tierOf(feedback), language));
    }

    private static String day(LocalDate day, String language) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language)));
    }
}
