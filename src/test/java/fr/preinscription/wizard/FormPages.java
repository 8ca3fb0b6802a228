package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Registrations;
import fr.preinscription.web.SecretToken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the form for a real browser, whose cookie « brouillon » is then one of these tokens. */
public final class FormPages {

    private FormPages() {}

    /**
     * @param answered token of a form in which everything is answered
     * @param unanswered token of the same form without the answer of this page
     */
    public record Page(String path, String title, String answered, String unanswered) {}

    /** Every step of the form, each from the first of these answers that lead there. */
    public static List<Page> all(BeanFactory beans, int session, Iterable<Answers> known) {
        var drafts = beans.getBean(Drafts.class);
        var visits = beans.getBean(Visits.class);
        var pages = new ArrayList<Page>();
        var wanted = EnumSet.allOf(Step.class);
        for (var answers : known) {
            var token = drafts.start(session, answers, null, null).value();
            var journey = visits.journey(drafts.find(token).orElseThrow());
            for (var step : EnumSet.copyOf(wanted)) {
                if (journey.mayVisit(step)) {
                    wanted.remove(step);
                    var unanswered = drafts.start(session, answers, null, null).value();
                    if (!step.component().isEmpty()) {
                        drafts.answer(drafts.find(unanswered).orElseThrow(), step.component(), null);
                    }
                    pages.add(new Page(step.path(), step.title(), token, unanswered));
                }
            }
            if (wanted.isEmpty()) {
                return pages;
            }
        }
        throw new AssertionError("None of these candidates passes by " + wanted);
    }

    /** A form with these answers. */
    public static String start(BeanFactory beans, int session, Answers answers) {
        return beans.getBean(Drafts.class).start(session, answers, null, null).value();
    }

    /** A form that changes this registration, as after its number, birth date and key were typed. */
    public static String open(BeanFactory beans, Registrations.Opened opened) {
        return beans.getBean(Drafts.class)
                .start(opened.session(), opened.answers(), opened.id(), opened.version())
                .value();
    }

    /** Answers one step of this form on another device, as after the link of a mail was opened there. */
    public static void answerElsewhere(BeanFactory beans, String token, String component, Object answer) {
        var drafts = beans.getBean(Drafts.class);
        var other = SecretToken.random();
        beans.getBean(JdbcClient.class)
                .sql("insert into draft_device (digest, id, draft, opened_at) values (?, ?, ?, now())")
                .params(
                        other.digest(),
                        UUID.randomUUID(),
                        drafts.find(token).orElseThrow().id())
                .update();
        drafts.answer(drafts.find(other.value()).orElseThrow(), component, answer);
    }
}
