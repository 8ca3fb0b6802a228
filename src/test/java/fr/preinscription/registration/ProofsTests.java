package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Proof.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@Import(TestDatabase.class)
class ProofsTests {

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeRegistrations office;

    @Autowired
    Proofs proofs;

    @Autowired
    RegistrationTable table;

    @Autowired
    SealKeys keys;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Value("${preinscription.seal.key}")
    String key;

    private Outcome.Accepted registered;
    private Answers answers;

    @BeforeEach
    void register() {
        OpenCampaign.around(campaigns, clock);
        var name = "Preuve" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        answers = Candidates.employee(name, "Camille", name + "@example.org");
        registered = submit(answers, null, null);
    }

    @Test
    void aConfirmationOfTheLastVersionIsCurrent() {
        assertThat(proofs.of(number(0), seal(0)))
                .contains(new Proof(State.CURRENT, number(0), OpenCampaign.SESSION, true));
        assertThat(proofs.of(number(0), " " + seal(0) + " ")).isPresent();
    }

    @Test
    void theShortCodeProvesTheSameHoweverItIsTyped() {
        var code = confirmation(0).seal().shortCode();

        assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(proofs.of(number(0), code)).isEqualTo(proofs.of(number(0), seal(0)));
        assertThat(proofs.of(number(0), code.toLowerCase().replace("-", " "))).isPresent();
        for (var i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '-') {
                var other = code.charAt(i) == '7' ? '8' : '7';
                assertThat(proofs.of(number(0), code.substring(0, i) + other + code.substring(i + 1)))
                        .isEmpty();
            }
        }
    }

    @Test
    void aLaterVersionReplacesTheEarlierOnes() {
        change();

        assertThat(proofs.of(number(0), seal(0)))
                .hasValueSatisfying(proof -> assertThat(proof.state()).isEqualTo(State.REPLACED));
        assertThat(proofs.of(number(1), seal(1)))
                .hasValueSatisfying(proof -> assertThat(proof.state()).isEqualTo(State.CURRENT));
    }

    @Test
    void theSealOfOneVersionProvesNoOther() {
        change();

        assertThat(proofs.of(number(0), seal(1))).isEmpty();
        assertThat(proofs.of(number(1), seal(0))).isEmpty();
        assertThat(proofs.of(number(0), confirmation(1).seal().shortCode())).isEmpty();
        assertThat(proofs.of(number(2), seal(1))).isEmpty();
        assertThat(proofs.of(registered.number(), seal(1))).isEmpty();
    }

    @Test
    void theSealOfSomebodyElseProvesNothing() {
        var mine = number(0);
        var mySeal = seal(0);
        register();

        assertThat(proofs.of(number(0), mySeal)).isEmpty();
        assertThat(proofs.of(mine, seal(0))).isEmpty();
        assertThat(proofs.of(nobody() + "-0", mySeal)).isEmpty();
    }

    @Test
    void everyLetterOfTheSealCounts() {
        var seal = seal(0);
        for (var i = 0; i < seal.length(); i++) {
            var other = seal.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(proofs.of(number(0), seal.substring(0, i) + other + seal.substring(i + 1)))
                    .as("letter %d", i)
                    .isEmpty();
        }
        assertThat(proofs.of(number(0), seal.replaceFirst(".$", ""))).isEmpty();
        assertThat(proofs.of(number(0), "")).isEmpty();
        assertThat(proofs.of(number(0), null)).isEmpty();
        assertThat(proofs.of(null, seal)).isEmpty();
    }

    @Test
    void whoGaveUpOrWasCancelledIsInactiveWhicheverItWas() {
        registrations.withdraw(registered.registration(), clock.instant());
        var withdrawn = proofs.of(number(0), seal(0)).orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(State.INACTIVE);

        change();
        assertThat(proofs.of(number(1), seal(1)).orElseThrow().state())
                .as("taken back")
                .isEqualTo(State.CURRENT);

        office.cancel(registered.registration(), "Hélène Bureau", "Rien reçu");
        var cancelled = proofs.of(number(1), seal(1)).orElseThrow();
        assertThat(cancelled)
                .usingRecursiveComparison()
                .ignoringFields("fullNumber")
                .isEqualTo(withdrawn);
        assertThat(proofs.of(number(0), seal(0)).orElseThrow().state()).isEqualTo(State.INACTIVE);
    }

    @Test
    void afterARotationTheFormerKeyProvesStillAndThePrintedSealStays() {
        var before = confirmation(0);
        var next = SealKeyPair.fresh();
        var rotated = SealKeys.read(next.id(), next.key(), keys.publicKey());

        assertThat(new Proofs(table, rotated, json).of(number(0), seal(0))).isPresent();
        assertThat(new Proofs(table, rotated, json).of(number(0), before.seal().shortCode()))
                .isPresent();
        assertThat(confirmation(0)).isEqualTo(before);
    }

    @Test
    void aConfirmationOfAnUnknownOrRevokedKeyIsNotOurs() {
        var next = SealKeyPair.fresh();
        var revoked = new Proofs(table, SealKeys.read(next.id(), next.key(), ""), json);
        var forged = SealKeys.read("TEST", next.key(), "");
        var words = SealedWords.of(registered.number(), 0, stored(0), json);

        assertThat(revoked.of(number(0), seal(0))).isEmpty();
        assertThat(revoked.of(number(0), confirmation(0).seal().shortCode())).isEmpty();
        assertThat(proofs.of(number(0), forged.seal(words))).isEmpty();
        assertThat(proofs.of(number(0), SealKeys.read("ELSE", key, "").seal(words)))
                .isEmpty();
    }

    /** Whatever somebody with access to the database would alter of what was confirmed. */
    @Test
    void theSealHoldsEveryWordOfTheConfirmation() {
        assertThat(keys.proves(SealedWords.of(registered.number(), 0, stored(0), json), seal(0)))
                .isTrue();
        var places = new ArrayList<String>();
        places("", stored(0), places);
        assertThat(places)
                .hasSizeGreaterThan(60)
                .contains("/candidate", "/registeredAt", "/session", "/posting/lastDay");
        for (var place : places) {
            var altered = stored(0);
            alter(altered, place);
            var proven = keys.proves(SealedWords.of(registered.number(), 0, altered, json), seal(0));
            assertThat(proven).as(place).isEqualTo(place.startsWith("/seal/"));
        }
    }

    @Test
    void whatWasFrozenBeforeThereWereSealsIsNotProven() {
        var unsealed = (ObjectNode) stored(0);
        unsealed.putNull("seal").put("layout", 1);
        var id = UUID.randomUUID();
        var number = nobody();
        database.sql("""
                        insert into registration (id, session, number, status, current_version, name_key, first_name_key,
                                                  birth_date, birth_place, email_key, phone, created_at, updated_at)
                        select ?, session, ?, status, current_version, name_key || 'X', first_name_key, birth_date,
                               birth_place, email_key || 'x', phone, created_at, updated_at from registration where id = ?
                        """).params(id, number, registered.registration()).update();
        database.sql("""
                        insert into registration_version (registration, version, submission, author, received_at, answers,
                                                          verdict, rules, confirmation, waivers)
                        select ?, 0, ?, author, received_at, answers, verdict, rules, ?::jsonb, waivers
                        from registration_version where registration = ? and version = 0
                        """)
                .params(id, UUID.randomUUID(), unsealed.toString(), registered.registration())
                .update();

        assertThat(registrations.confirmation(id, 0).seal()).isNull();
        for (var code : new String[] {seal(0), "", "00000-00000", "FY36T-QBHKR"}) {
            assertThat(proofs.of(number + "-0", code)).isEmpty();
        }
    }

    @Test
    void theAddressIsThatOfThePage() {
        assertThat(confirmation(0).layout()).isEqualTo(2);
        assertThat(confirmation(0).seal().address(number(0)))
                .isEqualTo("http://localhost/verifier/" + number(0) + "?s=" + seal(0));
    }

    private void places(String path, JsonNode node, ArrayList<String> found) {
        switch (node) {
            case ObjectNode object -> object.forEachEntry((name, child) -> places(path + "/" + name, child, found));
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    places(path + "/" + i, array.get(i), found);
                }
            }
            default -> found.add(path);
        }
    }

    private static void alter(JsonNode tree, String place) {
        var cut = place.lastIndexOf('/');
        var parent = tree.at(place.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.put(place.substring(cut + 1), "altered");
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(place.substring(cut + 1)), "altered");
        }
    }

    private void change() {
        var address = "autre." + answers.contact().email();
        submit(Candidates.with(answers, new Contact(address, address, "+33600000001")), registered.registration(), 0);
    }

    private Outcome.Accepted submit(Answers answers, @Nullable UUID registration, @Nullable Integer base) {
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                answers,
                clock.instant(),
                Submission.CANDIDATE,
                registration,
                base));
    }

    private JsonNode stored(int version) {
        return json.readTree(table.confirmation(registered.registration(), version));
    }

    private Confirmation confirmation(int version) {
        return registrations.confirmation(registered.registration(), version);
    }

    private String number(int version) {
        return registered.number() + "-" + version;
    }

    private String seal(int version) {
        return confirmation(version).seal().code();
    }

    private String nobody() {
        for (var rank = 0; ; rank++) {
            var number = RegistrationNumber.of(rank);
            if (table.byNumber(number).isEmpty()) {
                return number.value();
            }
        }
    }
}
