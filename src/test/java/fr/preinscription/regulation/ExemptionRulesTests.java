package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionRulesTests {
    /** E1 general culture, E3 economics and law, U31 mathematics, E5 professional. */
    @ParameterizedTest
    @CsvSource({
        ",                                  blocks R-67, blocks R-67, blocks R-67, blocks R-67",
        "VAE,                               nothing,     nothing,     nothing,     nothing",
        "FOREIGN_DIPLOMA,                   blocks R-64, blocks R-64, blocks R-64, blocks R-64",
        "OTHER_BTS_UNIT,                    flags R-66,  flags R-66,  flags R-66,  blocks R-63",
        "RNCP_TITLE,                        flags R-61,  flags R-61,  flags R-61,  blocks R-63",
        "NATIONAL_DIPLOMA,                  nothing,     blocks R-62, flags R-61,  blocks R-63",
        "BTS,                               nothing,     blocks R-62, flags R-61,  blocks R-63",
        "DUT,                               nothing,     blocks R-62, flags R-61,  blocks R-63",
        "PREPARATORY_CLASS_WITHOUT_DIPLOMA, blocks R-61, blocks R-61, blocks R-61, blocks R-63",
        "ATTESTATION_OF_BLOCS,              blocks R-61, blocks R-61, blocks R-61, blocks R-63",
        "OTHER,                             blocks R-61, blocks R-61, blocks R-61, blocks R-63"
    })
    void groundOnEachKindOfUnit(
            ExemptionGround ground, String culture, String law, String mathematics, String professional) {
        assertThat(Candidates.employee().exempt("E1", ground).judgement()).isEqualTo(culture);
        assertThat(Candidates.employee().exempt("E3", ground).judgement()).isEqualTo(law);
        assertThat(Candidates.employee().choosing("EB").exempt("U31", ground).judgement())
                .isEqualTo(mathematics);
        assertThat(Candidates.employee().exempt("E5", ground).judgement()).isEqualTo(professional);
    }

    @ParameterizedTest
    @CsvSource({"BTS, nothing", "DUT, nothing", "NATIONAL_DIPLOMA, blocks R-62"})
    void anEconomicsLawUnitWasValidated(ExemptionGround ground, String judgement) {
        assertThat(Candidates.employee()
                        .answering(
                                "E3",
                                new UnitAnswer(
                                        UnitStatus.EXEMPT, null, null, null, null, null, null, ground, null, true))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void aPendingVaeGivesNothing() {
        assertThat(Candidates.employee()
                        .answering(
                                "E5",
                                new UnitAnswer(
                                        UnitStatus.EXEMPT,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        ExemptionGround.VAE,
                                        VaeState.PENDING,
                                        false))
                        .judgement())
                .isEqualTo("blocks R-65");
    }

    @Test
    void anAttestationOfBlocsIsForStaffWhereTheSessionAdmitsIt() {
        SessionParameters session =
                Sessions.year(2027).toBuilder().blocAttestations(true).build();
        Candidates candidate = Candidates.employee().in(session).exempt("E5", ExemptionGround.ATTESTATION_OF_BLOCS);
        assertThat(candidate.judgement()).isEqualTo("flags R-116");
        assertThat(candidate.papers()).contains("D-BLOC", "D-DISP");
    }

    @Test
    void aPaperGivesItsGroundToItsUnits() {
        assertThat(Candidates.employee().exempt("E4", ExemptionGround.BTS).judgement())
                .isEqualTo("blocks R-63");
    }
}
