package fr.preinscription.wizard;

import static fr.preinscription.casefile.Office.ANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Office;
import fr.preinscription.casefile.OfficeClock;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.registration.Registrations;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@FollowUpTest
class AgendaTests {

    private static final String PATH = "/mon-inscription/calendrier.ics";

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Registrations registrations;

    @Autowired
    Walk walk;

    @Autowired
    MockMvc mvc;

    UUID registration;

    @BeforeEach
    void register() {
        clock.standAt("2026-11-16");
        office.openCampaign();
        registration = office.candidate();
    }

    @Test
    void the_last_day_to_post_is_a_whole_day_with_alarms_before() throws Exception {
        var event = event(calendar(), "envoi");

        assertThat(value(event, "DTSTART")).isEqualTo("20261127");
        assertThat(value(event, "DTEND")).isEqualTo("20261128");
        assertThat(event.getRequiredProperty("DTSTART")
                        .getRequiredParameter("VALUE")
                        .getValue())
                .isEqualTo("DATE");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261116T090000Z");
        assertThat(value(event, "SUMMARY")).contains("BTS 2027", "poster le dossier");
        assertThat(value(event, "DESCRIPTION")).contains("vendredi 27 novembre 2026", "cachet de la poste");
        assertThat(event.getAlarms())
                .hasSize(2)
                .allSatisfy(
                        alarm -> assertThat(alarm.getRequiredProperty("TRIGGER").getValue())
                                .startsWith("-P"));
    }

    @Test
    void it_names_the_number_and_nobody() {
        var words = text().replace("\r\n ", "");
        var opened = registrations.find(registration);

        assertThat(words).contains(opened.number());
        assertThat(words)
                .doesNotContainIgnoringCase(opened.answers().identity().birthName())
                .doesNotContainIgnoringCase("camille")
                .doesNotContain("1990", registrations.accessKey(registration));
    }

    @Test
    void it_is_written_as_rfc_5545_wants() throws Exception {
        var text = text();

        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var verdict = calendar().validate();
        assertThat(verdict.getEntries()).isEmpty();
    }

    @Test
    void the_same_event_moves_with_the_last_day() throws Exception {
        var before = event(calendar(), "envoi");
        office.moveLastDay(LocalDate.parse("2026-12-04"));

        var after = event(calendar(), "envoi");

        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(after, "DTSTART")).isEqualTo("20261204");
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isEqualTo(Integer.parseInt(value(before, "SEQUENCE")) + 1);
    }

    @Test
    void the_day_to_answer_the_office_replaces_it() throws Exception {
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);
        var reminded = reminders.remind(registration, 1, LocalDate.parse("2026-12-18"), null, ANNE);
        var first = event(calendar(), "reponse");
        assertThat(calendar().getComponents()).hasSize(1);
        assertThat(value(first, "DTSTART")).isEqualTo("20261218");
        assertThat(value(first, "SEQUENCE")).isEqualTo("0");

        reminders.remind(registration, reminded.revision(), LocalDate.parse("2026-12-22"), null, ANNE);
        var second = event(calendar(), "reponse");

        assertThat(value(second, "UID")).isEqualTo(value(first, "UID"));
        assertThat(value(second, "DTSTART")).isEqualTo("20261222");
        assertThat(value(second, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void without_a_day_to_come_it_leads_back() {
        clock.standAt("2026-12-02");

        var response = browser().download(PATH);

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/mon-inscription/suivi");
    }

    @Test
    void it_is_downloaded_and_not_kept() {
        var response = browser().download(PATH);

        assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bts-2027-"
                        + registrations.find(registration).number() + ".ics\"");
    }

    private Browser browser() {
        return new Browser(mvc, walk.open(registrations.find(registration)));
    }

    private String text() {
        var response = browser().download(PATH);
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Calendar calendar() throws Exception {
        return new CalendarBuilder().build(new StringReader(text()));
    }

    private static VEvent event(Calendar calendar, String kind) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        return events.stream()
                .filter(event -> value(event, "UID").contains("-" + kind + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
