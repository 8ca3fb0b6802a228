package fr.preinscription.staff.handover;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.staff.handover.HandOver.Scope;
import fr.preinscription.staff.handover.HandOverTable.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands files to the exam system of record: those that are ready, the last version of each, either all of them or what is
 * new, changed or gone since the last time. Each hand over is kept as it left and can be fetched again, byte for byte.
 */
@Component
class HandOvers {

    private final HandOverTable table;
    private final Specialties specialties;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    HandOvers(
            HandOverTable table,
            Specialties specialties,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.specialties = specialties;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a hand over would hold now. */
    Pending pending(int session) {
        var counts = table.counts(session);
        return new Pending(
                counts.getOrDefault("READY", 0),
                counts.getOrDefault(Operation.CREATED.name(), 0),
                counts.getOrDefault(Operation.CHANGED.name(), 0),
                counts.getOrDefault(Operation.REMOVED.name(), 0));
    }

    /** Makes a hand over; empty when there is nothing to hand over, and then nothing is written. */
    Optional<HandOver> make(int session, Scope scope, StaffMember by) {
        return transaction.execute(status -> {
            table.lock(session);
            var id = table.reserve();
            var written = new Writing(session, id);
            try (var files = table.files(session, scope)) {
                files.forEach(written::add);
            }
            if (written.rank == 0) {
                status.setRollbackOnly();
                return Optional.<HandOver>empty();
            }
            var made = written.finish(scope, by);
            table.add(made, by.id());
            trail.record(by.act("HAND_OVER_MADE", "Remise faite : " + scope.words())
                    .about("remise " + made.id())
                    .with("candidats", made.candidates())
                    .with("unites", made.units())
                    .with("empreinte", made.candidatesDigest()));
            return Optional.of(made);
        });
    }

    List<HandOver> all() {
        return table.all();
    }

    Optional<HandOver> find(long id) {
        return table.find(id);
    }

    /** Writes the zip of a hand over: the same bytes each time. */
    void write(HandOver made, OutputStream out) throws IOException {
        var zip = new Archive(out);
        transaction.executeWithoutResult(status -> {
            try (var candidates = table.lines(made.id(), "candidate")) {
                zip.entry("candidats.csv", Stream.concat(Stream.of(csv(Column.CANDIDATE)), candidates));
            }
            try (var units = table.lines(made.id(), "units")) {
                zip.entry("unites.csv", Stream.concat(Stream.of(csv(Column.UNIT)), units));
            }
        });
        zip.entry("controle.csv", Stream.of(control(made)));
        zip.finish();
    }

    /** What the receiver checks: lines and digest of each file, and how many of each operation. */
    private static String control(HandOver made) {
        return csv(List.of("fichier", "lignes", "sha256", "crees", "modifies", "supprimes"))
                + csv(List.of(
                        "candidats.csv",
                        Integer.toString(made.candidates()),
                        made.candidatesDigest(),
                        Integer.toString(made.created()),
                        Integer.toString(made.changed()),
                        Integer.toString(made.removed())))
                + csv(List.of("unites.csv", Integer.toString(made.units()), made.unitsDigest(), "", "", ""));
    }

    private static String csv(List<String> line) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            writer.writeRecord(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param ready files ready in all, handed over already or not */
    record Pending(int ready, int created, int changed, int removed) {

        public int fresh() {
            return created + changed + removed;
        }
    }

    /** One hand over being made. */
    private final class Writing {

        private final int session;
        private final long id;
        private final MessageDigest candidates = digest();
        private final MessageDigest units = digest();
        private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
        private int rank;
        private int unitLines;

        Writing(int session, long id) {
            this.session = session;
            this.id = id;
            update(candidates, csv(Column.CANDIDATE));
            update(units, csv(Column.UNIT));
        }

        void add(File file) {
            var ofUnits = new StringBuilder();
            var candidate = file.operation() == Operation.REMOVED
                    ? csv(CandidateLine.removed(session, file.number(), file.version()))
                    : csv(present(file, ofUnits));
            table.add(id, ++rank, file, candidate, ofUnits.toString());
            update(candidates, candidate);
            update(units, ofUnits.toString());
            counts.merge(file.operation(), 1, Integer::sum);
        }

        private List<String> present(File file, StringBuilder ofUnits) {
            var chosen = file.answers().specialty();
            var specialty = chosen == null
                    ? Optional.<fr.preinscription.catalogue.Specialty>empty()
                    : specialties.find(chosen.slug(), session);
            var lines = UnitLines.of(session, file.number(), file.version(), file.answers(), specialty);
            lines.forEach(line -> ofUnits.append(csv(line)));
            unitLines += lines.size();
            return CandidateLine.of(
                    session,
                    file.number(),
                    file.version(),
                    file.operation(),
                    file.answers(),
                    specialty,
                    file.receivedAt(),
                    lines.size());
        }

        HandOver finish(Scope scope, StaffMember by) {
            return new HandOver(
                    id,
                    session,
                    scope,
                    clock.instant(),
                    by.name(),
                    counts.getOrDefault(Operation.CREATED, 0) + counts.getOrDefault(Operation.PRESENT, 0),
                    counts.getOrDefault(Operation.CHANGED, 0),
                    counts.getOrDefault(Operation.REMOVED, 0),
                    unitLines,
                    HexFormat.of().formatHex(candidates.digest()),
                    HexFormat.of().formatHex(units.digest()));
        }

        private static void update(MessageDigest digest, String text) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
