package fr.preinscription.staff.file;

/** No registration has this number. */
public final class UnknownFile extends RuntimeException {

    private final String typed;

    public UnknownFile(String typed) {
        super("No registration of that number");
        this.typed = typed;
    }

    String typed() {
        return typed;
    }
}
