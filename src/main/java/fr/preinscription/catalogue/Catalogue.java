package fr.preinscription.catalogue;

import org.springframework.stereotype.Component;

/** Holds the catalogue in memory. */
@Component
class Catalogue {

    private volatile CatalogueSnapshot current = new CatalogueSnapshot(CatalogueFiles.read(CatalogueFiles.shipped()));

    CatalogueSnapshot current() {
        return current;
    }
}
