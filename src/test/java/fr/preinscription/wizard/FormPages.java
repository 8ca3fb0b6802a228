package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Registrations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

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
}
