package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueTables.Origin;
import fr.preinscription.catalogue.CatalogueTables.Version;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the catalogue in memory, as the database has it. At start the files of the product are imported if they are others
 * than those imported before, unless the exam office has sent its own since: the office has the last word. A change made by
 * another node is seen within a second. What the office settled itself lies over the files.
 */
@Component
class Catalogue implements Supplier<CatalogueSnapshot> {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private record Held(String version, CatalogueSnapshot snapshot) {}

    private final CatalogueTables tables;
    private final GridCompletions completions;
    private final TransactionTemplate transaction;
    private volatile Held held;

    Catalogue(CatalogueTables tables, GridCompletions completions, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.completions = completions;
        this.transaction = new TransactionTemplate(transactions);
        importShipped(CatalogueFiles.shipped());
        this.held = load();
    }

    private void importShipped(SortedMap<String, byte[]> files) {
        var digest = CatalogueFiles.digest(files);
        if (isUpToDate(digest)) {
            return;
        }
        var content = CatalogueFiles.read(files);
        transaction.executeWithoutResult(status -> {
            tables.waitForOthers();
            if (!isUpToDate(digest)) {
                var report = tables.difference(content);
                tables.write(content, files, Origin.SHIPPED, "produit", report);
                LOG.info("{}", report.inWords());
            }
        });
    }

    private boolean isUpToDate(String digest) {
        return tables.lastVersion()
                .filter(version ->
                        version.origin() == Origin.STAFF || version.digest().equals(digest))
                .isPresent();
    }

    private Held load() {
        var version = version();
        var digest = tables.lastVersion().orElseThrow().digest();
        return new Held(version, new CatalogueSnapshot(tables.read(digest), completions.facts()));
    }

    private String version() {
        return tables.lastVersion().map(Version::id).orElse(0L) + "/" + completions.version();
    }

    @Override
    public CatalogueSnapshot get() {
        return held.snapshot();
    }

    /** Reads the catalogue again if it has changed. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        if (!version().equals(held.version())) {
            held = load();
        }
    }
}
