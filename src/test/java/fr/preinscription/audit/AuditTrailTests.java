package fr.preinscription.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.TestDatabase;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The journal of the office: append-only, and whatever is done to it behind its back shows. */
@SpringBootTest
@Import(TestDatabase.class)
class AuditTrailTests {

    private static final Act SEEN = Act.of(UUID.randomUUID(), "Agnès Gestion", "FILE_VIEWED", "Dossier consulté")
            .with("before", "é|1:2");

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Test
    void what_is_recorded_can_be_read_and_the_chain_holds() {
        var registration = UUID.randomUUID();
        trail.record(SEEN.about(registration, "12345678A").with("reason", "« preuve » reçue"));

        var entry = trail.about(registration).getFirst();
        assertThat(entry.act().details()).containsEntry("reason", "« preuve » reçue");
        assertThat(entry.act().subject()).isEqualTo("12345678A");
        assertThat(trail.before(null, new JournalFilter(SEEN.actor(), "FILE_VIEWED", "12345678a", null, null), 10))
                .extracting(JournalEntry::number)
                .containsExactly(entry.number());
        var check = trail.verify();
        assertThat(check.whole()).as(check.finding()).isTrue();
        assertThat(check.last()).isGreaterThanOrEqualTo(entry.number());
    }

    @Test
    void an_act_of_a_transaction_that_fails_is_not_recorded() {
        var registration = UUID.randomUUID();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trail.record(SEEN.about(registration, "x"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(trail.about(registration)).isEmpty();
    }

    @Test
    void people_who_act_together_make_one_chain_without_a_hole() throws Exception {
        var before = trail.verify().last();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 80; i++) {
                people.submit(() -> transaction.executeWithoutResult(status -> {
                    trail.record(SEEN);
                    trail.record(SEEN.about("twice in one transaction"));
                }));
            }
        }
        var check = trail.verify();
        assertThat(check.whole()).as(check.finding()).isTrue();
        assertThat(check.last()).isEqualTo(before + 160);
    }

    @ParameterizedTest
    @CsvSource({
        "update journal_entry set summary = 'autre'",
        "delete from journal_entry",
        "truncate journal_entry",
    })
    void the_database_refuses_to_change_the_journal(String statement) {
        trail.record(SEEN);
        assertThatThrownBy(() -> database.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update journal_entry set summary = 'autre' where number = :n",
                "update journal_entry set actor_name = 'Une autre' where number = :n",
                "update journal_entry set at = at + interval '1 microsecond' where number = :n",
                "update journal_entry set details = '{}' where number = :n",
                "update journal_entry set actor = null where number = :n",
                "delete from journal_entry where number = :n",
                "update journal_entry set fingerprint = repeat('0', 64) where number = :n",
                "update journal_entry a set summary = b.summary, action = b.action, details = b.details from journal_entry b "
                        + "where a.number = :n and b.number = :n + 1",
            })
    void what_is_changed_behind_its_back_shows(String tampering) {
        for (var i = 0; i < 3; i++) {
            trail.record(SEEN.with("turn", i));
        }
        var number = trail.verify().last() - 1;
        transaction.executeWithoutResult(status -> {
            database.sql("alter table journal_entry disable trigger user").update();
            assertThat(database.sql(tampering).param("n", number).update()).isEqualTo(1);

            var check = trail.verify();
            assertThat(check.whole()).isFalse();
            assertThat(check.broken()).isEqualTo(number);
            status.setRollbackOnly();
        });
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void a_journal_cut_at_its_end_shows_by_what_was_noted_elsewhere() {
        trail.record(SEEN);
        var noted = trail.verify();
        transaction.executeWithoutResult(status -> {
            database.sql("alter table journal_entry disable trigger user").update();
            database.sql("delete from journal_entry where number = ?")
                    .param(noted.last())
                    .update();

            assertThat(trail.verify().whole()).isTrue();
            assertThat(trail.verify(noted.last(), noted.fingerprint()).whole()).isFalse();
            status.setRollbackOnly();
        });
        trail.record(SEEN);
        assertThat(trail.verify(noted.last(), noted.fingerprint()).whole()).isTrue();
        assertThat(trail.verify(noted.last(), "0".repeat(64)).whole()).isFalse();
    }
}
