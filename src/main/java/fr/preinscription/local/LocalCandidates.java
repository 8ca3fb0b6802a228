package fr.preinscription.local;

import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Birthplace;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import fr.preinscription.regulation.ExamForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented candidates of the session before the demonstration, so that prefilling can be tried. */
@Component
@Profile("local")
@Order(2)
class LocalCandidates implements ApplicationRunner {

    private static final int SESSION = LocalCampaign.SESSION - 1;

    private final LastSessionCandidates candidates;

    LocalCandidates(LastSessionCandidates candidates) {
        this.candidates = candidates;
    }

    /** What to type to be recognised. */
    record Sample(String number, String birthDate, String situation) {}

    /** Three of them to try first. */
    static List<Sample> samples() {
        return List.of(
                new Sample("2631400127", "14/05/2001", "BTS MCO, forme globale, trois notes au moins égales à 10"),
                new Sample("2631400284", "02/11/1996", "BTS SIO option B, forme progressive"),
                new Sample("2631400446", "29/02/1988", "BTS Comptabilité et gestion, salariée"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        all().forEach(candidates::put);
    }

    static List<Candidate> all() {
        return List.of(
                InventedCandidate.named("2631400127", "Benali", "Inès", "Nour")
                        .born(new Birth(14, 5, 2001, true, null), inFrance("31555", "Toulouse", "31"))
                        .living("31200", "31555", "Toulouse", "18 chemin de Lapujade")
                        .sat("management-commercial-operationnel", null, ExamForm.GLOBAL)
                        .marks(Map.of(
                                "U1", "11.50", "U2", "8.00", "U3", "9.50", "U4", "12.00", "U5", "7.25", "U6", "10.00",
                                "U7", "6.00", "U8", "9.00"))
                        .language("anglais")
                        .candidate(SESSION),
                InventedCandidate.named("2631400284", "Roques", "Lucas", "Émile")
                        .born(new Birth(2, 11, 1996, true, null), inFrance("81004", "Albi", "81"))
                        .living("81000", "81004", "Albi", "3 rue de la Croix-Verte")
                        .sat("services-informatiques-aux-organisations", "B", ExamForm.PROGRESSIVE)
                        .marks(Map.of("U1", "13.00", "U2", "9.00", "U3", "15.50"))
                        .language("anglais")
                        .candidate(SESSION),
                InventedCandidate.named("2631400446", "Lefèvre", "Marie-Ève")
                        .born(new Birth(29, 2, 1988, true, null), inFrance("12202", "Rodez", "12"))
                        .living("12000", "12202", "Rodez", "7 boulevard Flaugergues")
                        .sat("comptabilite-et-gestion", null, ExamForm.GLOBAL)
                        .marks(Map.of("U1", "10.00", "U2", "14.00", "U3", "5.00", "U4", "11.00", "U5", "8.50"))
                        .language("anglais")
                        .working("Cabinet Aubrac Conseil", LocalDate.of(2019, 3, 1))
                        .candidate(SESSION),
                InventedCandidate.named("2631400512", "Nguyễn", "Thị Hương")
                        .born(new Birth(9, 8, 1999, false, "VN"), abroad("VN", "Huế"))
                        .living("31000", "31555", "Toulouse", "42 allées Jean-Jaurès")
                        .sat("negociation-et-digitalisation-de-la-relation-client", null, ExamForm.GLOBAL)
                        .marks(Map.of("U1", "6.00", "U2", "12.00", "U4", "13.50"))
                        .language("anglais")
                        .candidate(SESSION),
                InventedCandidate.named("2631400603", "O'Brien", "Sean", "Patrick")
                        .born(new Birth(null, null, 1990, false, "IE"), abroad("IE", "Galway"))
                        .living("32000", "32013", "Auch", "2 rue Dessoles")
                        .sat("professions-immobilieres", null, ExamForm.GLOBAL)
                        .marks(Map.of("U1", "10.50", "U2", "18.00"))
                        .language("anglais")
                        .candidate(SESSION),
                InventedCandidate.named("2631400719", "Dupuis", "Romane")
                        .born(new Birth(21, 1, 2003, true, null), inFrance("75114", "Paris 14e Arrondissement", "75"))
                        .living("09000", "09122", "Foix", "11 rue Delcassé")
                        .absent("assurance", null, ExamForm.GLOBAL)
                        .language("espagnol")
                        .candidate(SESSION),
                InventedCandidate.named("2631400822", "Da Costa", "Kévin")
                        .born(new Birth(17, 12, 2000, true, "PT"), abroad("PT", "Braga"))
                        .living("11400", "11076", "Castelnaudary", "5 cours de la République")
                        .sat("gestion-de-la-pme", null, ExamForm.GLOBAL)
                        .marks(Map.of("U1", "9.00", "U21", "10.00", "U3", "12.50"))
                        .language("espagnol")
                        .candidate(SESSION),
                InventedCandidate.named("2631400957", "Vidal", "Thomas", "Jean")
                        .born(new Birth(30, 6, 1994, true, null), inFrance("65440", "Tarbes", "65"))
                        .living("65000", "65440", "Tarbes", "26 rue du Corps-Franc-Pommiès")
                        .sat("electrotechnique", null, ExamForm.GLOBAL)
                        .marks(Map.of("U1", "8.00", "U2", "10.00", "U3", "10.50", "U4", "7.00", "U51", "13.00"))
                        .language("anglais")
                        .working("Pyrénées Énergie", LocalDate.of(2021, 9, 1))
                        .candidate(SESSION),
                InventedCandidate.named("2631401031", "Cazaux", "Léa")
                        .born(new Birth(5, 4, 2002, true, null), inFrance("46042", "Cahors", "46"))
                        .living("46000", "46042", "Cahors", "9 quai Ségur-d'Aguesseau")
                        .sat("services-informatiques-aux-organisations", "A", ExamForm.GLOBAL)
                        .marks(Map.of("U1", "12.00", "U2", "16.00", "U3", "4.00", "U5", "11.00"))
                        .language("anglais")
                        .candidate(SESSION),
                InventedCandidate.named("2631401178", "Fabre", "Simone", "Andrée")
                        .born(new Birth(12, 10, 1979, true, null), inFrance("82121", "Montauban", "82"))
                        .living("82000", "82121", "Montauban", "14 faubourg Lacapelle")
                        .sat("support-a-l-action-manageriale", null, ExamForm.PROGRESSIVE)
                        .marks(Map.of("U1", "15.00", "U3", "9.50"))
                        .language("anglais")
                        .withoutEmail()
                        .candidate(SESSION),
                InventedCandidate.named("2631401240", "Haddad", "Yanis")
                        .born(new Birth(25, 7, 2004, true, "DZ"), abroad("DZ", "Oran"))
                        .living("31300", "31555", "Toulouse", "60 rue Adolphe-Coll")
                        .sat("tourisme", null, ExamForm.GLOBAL)
                        .language("anglais")
                        .candidate(SESSION),
                InventedCandidate.named("2631401395", "Marty", "Chloé", "Rose")
                        .born(new Birth(3, 2, 2009, true, null), inFrance("31395", "Muret", "31"))
                        .living("31600", "31395", "Muret", "1 allée Niel")
                        .housed(ResidenceKind.THIRD_PARTY, "chez Mme Soulier")
                        .sat("banque", null, ExamForm.GLOBAL)
                        .marks(Map.of("U1", "7.00", "U21", "11.00"))
                        .language("anglais")
                        .candidate(SESSION));
    }

    private static Birthplace inFrance(String code, String commune, String department) {
        return new Birthplace("FR", code, commune, department);
    }

    private static Birthplace abroad(String country, String town) {
        return new Birthplace(country, null, town, "99");
    }
}
