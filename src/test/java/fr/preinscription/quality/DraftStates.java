package fr.preinscription.quality;

import fr.preinscription.OpenCampaign;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.wizard.FormPages;
import org.springframework.beans.factory.BeanFactory;

/** The pages around a form that is left and found again, here or on another device, and the proof of an address. */
final class DraftStates {

    private static final String DRAFT = "brouillon";
    private static final String EMAIL = "travels@example.org";

    private final BeanFactory beans;
    private final Visitor visitor;
    private final Findings findings;

    DraftStates(BeanFactory beans, Visitor visitor, Findings findings) {
        this.beans = beans;
        this.visitor = visitor;
        this.findings = findings;
    }

    void drafts() {
        var token = FormPages.start(
                beans,
                OpenCampaign.SESSION,
                Candidates.acknowledging(Candidates.employee("Travels", "Camille", EMAIL), "R-34"));
        visitor.with(DRAFT, token);
        asked("/inscription/plus-tard");
        asked("/inscription/retrouver");
        open("/inscription/lien?jeton=spent", "another form is here");
        act("spent", visitor::submit);
        open("/inscription/oublier", "asked");
        open("/inscription/contact", "answered");
        FormPages.answerElsewhere(
                beans, token, "contact", new Answers.Contact("new@example.org", "new@example.org", null));
        act("answered elsewhere", visitor::submit);
        open("/inscription/effacer", "asked");
        // the first of its two buttons: it only erases
        act(
                "erased",
                () -> visitor.page()
                        .locator("main form[action$='/effacer'] button")
                        .click());
        open("/inscription/lien?jeton=spent", "no form is here");
        open("/inscription/rappel?jeton=spent", "asked");
        act("not known", visitor::submit);
        visitor.withoutCookies();
    }

    /** @param token of a form that changes a registration whose address nobody proved */
    void address(String token) {
        visitor.with(DRAFT, token);
        open("/mon-inscription/adresse", "not proven");
        told("nothing given", () -> confirm(""));
        told("wrong code", () -> confirm("000000"));
        act("sent again", () -> visitor.page().locator("button[name=renvoyer]").click());
    }

    private void confirm(String code) {
        visitor.page().locator("[name=code]").fill(code);
        visitor.page().locator("main form:has([name=code]) button").first().click();
        visitor.page().waitForLoadState();
    }

    /** A page that sends a message to an address. */
    private void asked(String path) {
        open(path, "asked");
        told("nothing given", visitor::submitEmpty);
        told("nonsense given", visitor::submitNonsense);
        open(path);
        visitor.page().locator("[name=email]").fill(EMAIL);
        act("sent", visitor::submit);
    }

    private void open(String address) {
        visitor.open(address);
    }

    private void open(String address, String state) {
        findings.forget();
        visitor.open(address);
        findings.look(visitor, state, true);
    }

    private void act(String state, Runnable act) {
        findings.forget();
        act.run();
        visitor.page().waitForLoadState();
        findings.look(visitor, state, false);
    }

    private void told(String state, Runnable act) {
        findings.forget();
        act.run();
        if (visitor.isTold()) {
            findings.look(visitor, state, false);
        }
    }
}
