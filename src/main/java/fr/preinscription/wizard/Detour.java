package fr.preinscription.wizard;

/** The page asked for cannot be shown now; another one is shown instead. */
class Detour extends RuntimeException {

    private final String path;

    Detour(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
