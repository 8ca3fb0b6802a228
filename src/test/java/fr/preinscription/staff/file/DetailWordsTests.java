package fr.preinscription.staff.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.Ground;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailWordsTests {

    @Test
    void codes_of_the_journal_are_said_in_words() {
        assertThat(DetailWords.of(Map.of(
                        "channel", Channel.REGISTERED_POST.toString(),
                        "sentOn", LocalDate.of(2026, 11, 27).toString(),
                        "uploadedAt", "2026-11-27T22:59:59Z",
                        "ground", "LATE",
                        "timeliness", "PREUVE_A_DEMANDER",
                        "D-ID", "NON_CONFORME — Elle est illisible.",
                        "confirmation", new Arrival.SignedPaper(2, false, true, true).toString())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "envoi", "Recommandé",
                        "cachet", "27/11/2026",
                        "déposé", "27/11/2026 23:59",
                        "fondement", Ground.LATE.french(),
                        "délai", "preuve à demander",
                        "D-ID", "Non conforme — Elle est illisible.",
                        "confirmation", "v2, non signée, corrigée en rouge"));
    }

    @Test
    void what_is_not_known_is_left_as_it_is() {
        assertThat(DetailWords.of(Map.of("finding", "rien", "day", "2026-99-99")))
                .containsEntry("finding", "rien")
                .containsEntry("day", "2026-99-99");
    }
}
