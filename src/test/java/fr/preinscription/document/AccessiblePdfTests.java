package fr.preinscription.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Confirmation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The confirmation for who does not see it, and for who keeps it: no rule of PDF/UA-1 nor of PDF/A-2a fails. */
class AccessiblePdfTests {
    private final ConfirmationPdf pdf = new ConfirmationPdf();

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Confirmation> all() {
        return ConfirmationPdfTests.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void follows_pdf_ua_1(Confirmation confirmation) throws Exception {
        assertThat(failures(confirmation, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void follows_pdf_a_2a(Confirmation confirmation) throws Exception {
        assertThat(failures(confirmation, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    private List<String> failures(Confirmation confirmation, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf.of(confirmation)), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
