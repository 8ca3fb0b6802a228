package fr.preinscription.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.registration.Confirmation;
import fr.preinscription.registration.Confirmations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class ConfirmationPdfTests {
    private final ConfirmationPdf pdf = new ConfirmationPdf();

    static Stream<Confirmation> all() {
        return Stream.of(
                Confirmations.ordinary(),
                Confirmations.unsealed(),
                Confirmations.ordinary(1),
                Confirmations.demonstration(),
                Confirmations.minor(),
                Confirmations.longest(),
                Confirmations.unknownGrid(),
                Confirmations.onlineSignature());
    }

    @Test
    void namesTheFileAfterNumberAndVersion() {
        assertThat(pdf.fileName(Confirmations.ordinary())).isEqualTo("confirmation-48392017K-0.pdf");
    }

    @ParameterizedTest
    @MethodSource("all")
    void losesNoWord(Confirmation confirmation) throws IOException {
        assertThat(PrintedText.of(pdf.of(confirmation)).text()).contains(PrintedText.words(textsOf(confirmation)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPageSaysWhichVersionWhenAndWhichPage(Confirmation confirmation) throws IOException {
        var pages = PrintedText.of(pdf.of(confirmation)).pages();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("N° " + confirmation.fullNumber())
                    .contains("version " + confirmation.version())
                    .contains(PrintedText.plain(confirmation.registeredAtText()) + " (heure de Paris)")
                    .contains("Page " + (i + 1) + "/" + pages.size());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheSameBytesForEver(Confirmation confirmation) {
        assertThat(pdf.of(confirmation))
                .isEqualTo(pdf.of(confirmation))
                .isEqualTo(new ConfirmationPdf().of(confirmation));
    }

    @Test
    void givesTheSameBytesToManyThreads() throws Exception {
        var expected = all().map(pdf::of).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var printed = new ArrayList<Future<List<byte[]>>>();
            for (int i = 0; i < 24; i++) {
                printed.add(threads.submit(() -> all().map(pdf::of).toList()));
            }
            for (var result : printed) {
                assertThat(result.get()).usingElementComparator(Arrays::compare).containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void anotherVersionGivesOtherBytes() {
        assertThat(pdf.of(Confirmations.ordinary(1))).isNotEqualTo(pdf.of(Confirmations.ordinary(2)));
    }

    @Test
    void anOrdinaryConfirmationIsOneSheet() throws IOException {
        for (var confirmation : List.of(Confirmations.ordinary(), Confirmations.ordinary(4), Confirmations.minor())) {
            var pages = PrintedText.of(pdf.of(confirmation)).pages();
            assertThat(pages).hasSize(2);
            assertThat(pages.getFirst()).contains("signature du candidat").doesNotContain("Avant de poster");
            assertThat(pages.getLast()).contains("Avant de poster").doesNotContain("signature du candidat");
        }
    }

    @Test
    void papersFollowASignedPartThatRunsOverThePage() throws IOException {
        var pages = PrintedText.of(pdf.of(Confirmations.withUnits(16))).pages();
        assertThat(pages).hasSize(2);
        assertThat(pages.getLast()).containsSubsequence("signature du candidat", "Votre dossier à envoyer");
    }

    @Test
    void withoutKnownUnitsTheWholeExamIsTaken() throws IOException {
        assertThat(PrintedText.of(pdf.of(Confirmations.unknownGrid())).text())
                .contains("Inscription à l’ensemble de l’examen, avec ces précisions");
        assertThat(PrintedText.of(pdf.of(Confirmations.withUnits(0))).text())
                .contains("Inscription à l’ensemble de l’examen.");
    }

    @Test
    void replacesTheEarlierOnesFromTheFirstChangeOn() throws IOException {
        var sentence = "Annule et remplace les confirmations précédentes";
        assertThat(PrintedText.of(pdf.of(Confirmations.ordinary(0))).text()).doesNotContain(sentence);
        assertThat(PrintedText.of(pdf.of(Confirmations.ordinary(1))).text()).contains(sentence);
    }

    @Test
    void everyPageOfADemonstrationSaysSo() throws IOException {
        assertThat(PrintedText.of(pdf.of(Confirmations.demonstration())).pages())
                .allMatch(page -> page.contains("DÉMONSTRATION — sans valeur"));
        assertThat(PrintedText.of(pdf.of(Confirmations.ordinary())).text()).doesNotContain("DÉMONSTRATION");
    }

    @Test
    void theLegalRepresentativeOfAMinorSignsToo() throws IOException {
        var representative = "signature du représentant légal";
        assertThat(PrintedText.of(pdf.of(Confirmations.minor())).text())
                .contains("signature du candidat")
                .contains(representative);
        assertThat(PrintedText.of(pdf.of(Confirmations.ordinary())).text()).doesNotContain(representative);
    }

    @Test
    void saysWhereAndUntilWhenToPost() throws IOException {
        var text = PrintedText.of(pdf.of(Confirmations.ordinary())).text();
        assertThat(text)
                .contains("vendredi 27 novembre 2026")
                .contains("31077 Toulouse Cedex 4")
                .contains("cachet de la poste")
                .contains("recommandé")
                .contains("accusé de réception")
                .contains("rouge");
    }

    @Test
    void nothingIsSignedOrPostedWhenTheSignatureIsOnline() throws IOException {
        assertThat(PrintedText.of(pdf.of(Confirmations.onlineSignature())).text())
                .doesNotContainIgnoringCase("signature du candidat")
                .doesNotContainIgnoringCase("signez")
                .doesNotContainIgnoringCase("poste")
                .doesNotContainIgnoringCase("enveloppe")
                .doesNotContainIgnoringCase("rouge");
    }

    @Test
    void theHeaderOfTheUnitsIsRepeated() throws IOException {
        var pages = PrintedText.of(pdf.of(Confirmations.longest())).pages();
        assertThat(pages.stream().filter(page -> page.contains("Votre choix"))).hasSize(2);
    }

    @Test
    void papersForLaterStandApart() throws IOException {
        assertThat(PrintedText.of(pdf.of(Confirmations.longest())).text())
                .containsSubsequence("papier numéro 10,", "À envoyer plus tard", "papier numéro 11,");
    }

    @Test
    void describesItself() throws IOException {
        try (var reader = new PdfReader(pdf.of(Confirmations.ordinary()))) {
            var info = reader.getInfo();
            assertThat(info)
                    .containsEntry("Title", "Confirmation d’inscription au BTS, session 2027, n° 48392017K-0")
                    .containsEntry("CreationDate", "D:20261030143208+01'00'");
            assertThat(info.get("Author")).startsWith("académie de Toulouse");
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("fr-FR");
        }
    }

    @Test
    void theCodeIsSaidInWords() throws IOException {
        var seal = Confirmations.ordinary().seal();
        assertThat(inWords(Confirmations.ordinary()))
                .singleElement()
                .asString()
                .contains("vérifie cette confirmation", "numéro d’inscription 48392017K, version 0")
                .contains("page " + seal.page(), "code de vérification " + seal.shortCode());
        assertThat(inWords(Confirmations.unsealed()))
                .containsExactly("Code à scanner\u00a0: numéro d’inscription 48392017K, version 0.");
    }

    /** What is said instead of the pictures. */
    private List<String> inWords(Confirmation confirmation) throws IOException {
        try (var document = Loader.loadPDF(pdf.of(confirmation))) {
            return inWords(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private static List<String> inWords(PDStructureNode node) {
        var words = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    words.add(element.getAlternateDescription());
                }
                words.addAll(inWords(element));
            }
        }
        return words;
    }

    @Test
    void printsHowToProveItWithoutAScanner() throws IOException {
        assertThat(PrintedText.of(pdf.of(Confirmations.ordinary())).pages().getFirst())
                .contains("Pour vérifier : inscription-bts.ac-toulouse.fr/verifier, code "
                        + Confirmations.ordinary().seal().shortCode().replace('-', '\u2011'));
        assertThat(PrintedText.of(pdf.of(Confirmations.unsealed())).text()).doesNotContain("Pour vérifier");
    }

    @Test
    void printsWhatIsOddWithoutFailing() throws IOException {
        var odd = "a\u0000b\u202Ec\uD800 名前 \uD83D\uDE00 اسم ơ\u031B N\u0303 Đặng\tŸ \u200Bfin";
        assertThat(PrintedText.of(pdf.of(Confirmations.named(odd))).text())
                .contains("abc \uFFFD\uFFFD \uFFFD")
                .contains("Ñ Đặng Ÿ fin");
    }

    @Test
    void aTextLongerThanAPageIsPrintedWhole() throws IOException {
        var words = Stream.iterate(1, i -> i + 1)
                .limit(1500)
                .map("mot%04d"::formatted)
                .toList();
        var printed = PrintedText.of(pdf.of(Confirmations.named(String.join(" ", words))));
        assertThat(printed.text()).contains(words);
    }

    @Test
    void refusesALayoutItDoesNotKnow() {
        var later = Confirmations.of(3, Confirmations.ordinary(), null);
        assertThatThrownBy(() -> pdf.of(later)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> textsOf(Confirmation c) {
        var texts = new ArrayList<String>(List.of(c.candidate(), c.fullNumber(), c.registeredAtText()));
        var office = c.letterhead();
        texts.addAll(List.of(office.service(), office.email(), office.website()));
        texts.addAll(office.address());
        texts.addAll(office.phones());
        for (var section : c.sections()) {
            texts.add(section.title());
            section.lines().forEach(line -> texts.addAll(List.of(line.label(), line.value())));
        }
        c.units().forEach(unit -> texts.addAll(List.of(unit.code(), unit.title(), unit.status(), unit.detail())));
        texts.addAll(c.unitRemarks());
        texts.addAll(c.acknowledgements());
        c.papers().forEach(paper -> texts.addAll(List.of(paper.label(), paper.hint())));
        c.papers().forEach(paper -> texts.addAll(List.of(paper.code().split("\\|"))));
        if (c.posting() != null) {
            texts.addAll(c.posting().address());
            texts.add(c.posting().lastDay());
        }
        return texts;
    }
}
