package fr.preinscription.catalogue;

/** The catalogue delivered with the product, read from its files without a database. */
final class Shelf {

    static final CatalogueContent CONTENT = CatalogueFiles.read(CatalogueFiles.shipped());
    private static final CatalogueSnapshot SNAPSHOT = new CatalogueSnapshot(CONTENT);

    private Shelf() {}

    static Specialties specialties() {
        return new Specialties(() -> SNAPSHOT);
    }

    static Languages languages() {
        return new Languages(() -> SNAPSHOT);
    }

    static ExamSessions sessions() {
        return new ExamSessions(() -> SNAPSHOT);
    }

    static Specialty specialty(String slug, int session) {
        return specialties().find(slug, session).orElseThrow();
    }
}
