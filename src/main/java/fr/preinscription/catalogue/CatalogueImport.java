package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueTables.Origin;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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
    private final TransactionTemplate transaction;

    CatalogueImport(CatalogueTables tables, Catalogue catalogue, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the import would change, without changing anything. */
    public ImportReport preview(Map<String, byte[]> changedFiles) {
        return tables.difference(CatalogueFiles.read(all(changedFiles)));
    }

    /** Imports the files, all or nothing. Files that change nothing leave no trace. */
    public ImportReport run(Map<String, byte[]> changedFiles, String author) {
        var report = transaction.execute(status -> {
            tables.waitForOthers();
            var files = all(changedFiles);
            var content = CatalogueFiles.read(files);
            var changes = tables.difference(content);
            if (!changes.isEmpty()) {
                tables.write(content, files, Origin.STAFF, author, changes);
            }
            return changes;
        });
        catalogue.refresh();
        return java.util.Objects.requireNonNull(report);
    }

    private SortedMap<String, byte[]> all(Map<String, byte[]> changedFiles) {
        var files = new TreeMap<>(tables.files());
        files.putAll(changedFiles);
        return files;
    }
}
