package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import fr.preinscription.registration.LastSessionFile.Flaw;
import fr.preinscription.regulation.ExamForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestDatabase.class)
class LastSessionFileTests {

    private static final String HEAD =
            "numero_candidat;nom_naissance;prenoms;date_naissance;nationalites;pays_naissance;"
                    + "commune_naissance;ville_naissance;adresse;code_postal;code_commune;courriel;telephone;langue;diplome;forme;"
                    + "present;note_U1;note_U2;session_U2\n";
    private static final String INES =
            "2631400127;Benali;Inès, Nour;14/05/2001;FR;FR;31555;;18 chemin de Lapujade;31200;"
                    + "31555;ines@example.org;06 12 34 56 78;anglais;32031213;GLOBALE;O;11,5;ABS;\n";

    @Autowired
    LastSessionFile file;

    @Autowired
    LastSessionCandidates candidates;

    @Test
    void reads_a_candidate_as_the_prefilling_needs_it() {
        var reading = read(HEAD + INES);

        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.lines()).isEqualTo(1);
        var ines = reading.candidates().getFirst();
        assertThat(ines.number()).isEqualTo("2631400127");
        assertThat(ines.birthDate()).isEqualTo("2001-05-14");
        assertThat(ines.email()).isEqualTo("ines@example.org");
        assertThat(ines.answers().identity().firstNames()).containsExactly("Inès", "Nour");
        assertThat(ines.answers().birthplace().place()).isEqualTo("Toulouse");
        assertThat(ines.answers().residence().communeCode()).isEqualTo("31555");
        assertThat(ines.answers().contact().phone()).isEqualTo("+33612345678");
        assertThat(ines.answers().previousExam().academy()).isEqualTo("Toulouse");
        assertThat(ines.answers().previousExam().form()).isEqualTo(ExamForm.GLOBAL);
        assertThat(ines.answers().specialty().slug()).isEqualTo("management-commercial-operationnel");
        assertThat(ines.answers().units().choices()).containsOnlyKeys("U1");
        assertThat(ines.answers().units().choices().get("U1").mark()).isEqualTo("11.50");
        assertThat(ines.answers().units().choices().get("U1").markSession()).isEqualTo(2026);
    }

    @Test
    void reads_what_spreadsheets_write() {
        var utf8 = HEAD + INES;
        var marked = new byte[utf8.getBytes(StandardCharsets.UTF_8).length + 3];
        System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
        System.arraycopy(utf8.getBytes(StandardCharsets.UTF_8), 0, marked, 3, marked.length - 3);

        var expected = read(utf8).candidates();
        assertThat(file.read(marked, 2026).candidates()).isEqualTo(expected);
        var windows = file.read(utf8.getBytes(Charset.forName("windows-1252")), 2026);
        assertThat(windows.encoding()).isEqualTo("Windows-1252");
        assertThat(windows.candidates()).isEqualTo(expected);
        assertThat(read(utf8.replace("\n", "\r\n")).candidates()).isEqualTo(expected);
        assertThat(read(utf8.replace("Inès, Nour", "\"Inès, Nour\"")
                                .replace("11,5", "11.5")
                                .replace(';', '\t'))
                        .candidates())
                .isEqualTo(expected);
        assertThat(read(utf8.replace("Inès, Nour", "Inès Nour")
                                .replace("11,5", "11.5")
                                .replace(';', ','))
                        .candidates())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14/05/2001|31/02/2001|date_naissance|Une date qui existe dans le calendrier.",
                "14/05/2001|hier|date_naissance|Une date de la forme 14/05/2001",
                "2631400127|26314ABC|numero_candidat|Un numéro écrit seulement avec des chiffres.",
                ";32031213;|;99999999;|diplome|Le code à huit chiffres",
                "GLOBALE|TOTALE|forme|GLOBALE ou PROGRESSIVE.",
                ";O;|;peut-être;|present|« O » (oui) ou « N » (non).",
                "11,5|21|note_u1|Une note de 0 à 20",
                "ines@example.org|ines arobase|courriel|Une adresse électronique, ou rien.",
                ";FR;FR;|;FR;ZZ;|pays_naissance|Un code de pays de deux lettres",
                ";FR;FR;31555|;FR;FR;3155|commune_naissance|Le code INSEE de la commune",
                "anglais|elfique|langue|Le nom d’une langue de la liste nationale",
                "06 12 34 56 78|12|telephone|Un numéro de téléphone, ou rien.",
            })
    void says_the_line_the_column_and_what_is_expected(String right, String wrong, String column, String expected) {
        var reading = read(HEAD + INES.replace("2631400127", "1") + "\n" + INES.replace(right, wrong));

        assertThat(reading.wrongLines()).isEqualTo(1);
        assertThat(reading.candidates()).hasSize(1);
        assertThat(reading.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.line()).isEqualTo(4);
            assertThat(flaw.column()).isEqualTo(column);
            assertThat(flaw.expected()).startsWith(expected);
        });
    }

    @Test
    void refuses_a_candidate_twice_and_a_unit_that_the_exam_has_not() {
        assertThat(read(HEAD + INES + INES).flaws())
                .containsExactly(new Flaw(3, "numero_candidat", "2631400127", "Ce numéro figure déjà à la ligne 2."));
        assertThat(read(HEAD.replace("note_U2", "note_U99") + INES.replace("ABS", "12"))
                        .flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.expected()).contains("pas d’unité U99"));
    }

    @Test
    void names_the_columns_that_are_missing_or_unknown() {
        assertThat(read("numero_candidat;taille\n1;2\n"))
                .satisfies(reading -> assertThat(reading.readable()).isFalse())
                .satisfies(reading -> assertThat(reading.candidates()).isEmpty())
                .satisfies(reading -> assertThat(reading.flaws())
                        .extracting(Flaw::column)
                        .contains("nom_naissance", "diplome", "taille")
                        .doesNotContain("numero_candidat"));
        assertThat(read("").readable()).isFalse();
        assertThat(read(HEAD + "\"jamais fermé;1\n" + INES).readable()).isFalse();
        assertThat(read(HEAD + "1;2;3\n").flaws().getFirst().expected()).startsWith("Il faut 20 colonnes");
        assertThat(read(HEAD + "x".repeat(30_000) + "\n").readable()).isFalse();
    }

    @Test
    void can_be_sent_again() {
        var reading = read(HEAD + INES);
        assertThat(candidates.difference(reading.candidates()))
                .isEqualTo(new LastSessionCandidates.Difference(1, 0, 0));
        candidates.put(reading.candidates());
        assertThat(candidates.difference(reading.candidates()))
                .isEqualTo(new LastSessionCandidates.Difference(0, 0, 1));
        assertThat(candidates.difference(read(HEAD + INES.replace("11,5", "12")).candidates()))
                .isEqualTo(new LastSessionCandidates.Difference(0, 1, 0));
        assertThat(candidates.find(2026, "2631400127", "2001-05-14"))
                .contains(reading.candidates().getFirst());
    }

    private LastSessionFile.Reading read(String text) {
        return file.read(text.getBytes(StandardCharsets.UTF_8), 2026);
    }
}
