package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueTables.Origin;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files of the catalogue into the database. The files given replace those of the same name; the others stay as they
 * were imported last. Their format is in docs/catalogue-format.md. Files that cannot be read or that contradict each other are
 * refused with an {@link IllegalArgumentException} that names the file.
 */
@Component
public class CatalogueImport {

    private final CatalogueTables tables;
    private final Catalogue catalogue;
    private final GridCompletions completions;
    private final TransactionTemplate transaction;

    CatalogueImport(
            CatalogueTables tables,
            Catalogue catalogue,
            GridCompletions completions,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.completions = completions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the import would change. Does it, with every check of the database, then undoes it. */
    public ImportReport preview(Map<String, byte[]> changedFiles) {
        return execute(changedFiles, "essai", (done, status) -> status.setRollbackOnly());
    }

    /** Imports the files, all or nothing. Files that change nothing leave no trace. */
    public ImportReport run(Map<String, byte[]> changedFiles, String author) {
        var report = execute(changedFiles, author, (done, status) -> {});
        OnceCommitted.then(catalogue::refresh);
        return report;
    }

    /** Imports the files if they change exactly what somebody was shown, else throws {@link Outdated}. */
    public ImportReport run(Map<String, byte[]> changedFiles, String author, String shown) {
        var report = execute(changedFiles, author, (done, status) -> {
            if (!done.fingerprint().equals(shown)) {
                throw new Outdated();
            }
        });
        OnceCommitted.then(catalogue::refresh);
        return report;
    }

    /** The catalogue has changed since somebody was shown what the files would change. */
    public static final class Outdated extends RuntimeException {

        Outdated() {
            super("Le référentiel a changé depuis l'essai.");
        }
    }

    private ImportReport execute(
            Map<String, byte[]> changedFiles, String author, BiConsumer<ImportReport, TransactionStatus> afterwards) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                tables.waitForOthers();
                var files = all(changedFiles);
                var content = CatalogueFiles.read(files);
                var changes = tables.difference(content);
                if (!changes.isEmpty()) {
                    tables.write(content, files, Origin.STAFF, author, changes);
                }
                var report = new ImportReport(changes.changes(), ImportConflicts.of(content, completions.all()));
                afterwards.accept(report, status);
                return report;
            }));
        } catch (DataIntegrityViolationException e) {
            throw new IllegalArgumentException(
                    "La base refuse ces données : " + e.getMostSpecificCause().getMessage(), e);
        }
    }

    private SortedMap<String, byte[]> all(Map<String, byte[]> changedFiles) {
        var files = new TreeMap<>(tables.files());
        files.putAll(changedFiles);
        return files;
    }
}
