package fr.preinscription.registration;

/** What a registration is to the administration, whatever the state of its papers. */
public enum RegistrationStatus {
    PREREGISTERED("préinscrit"),
    WITHDRAWN("désisté"),
    CANCELLED("annulé"),
    REFUSED("refusé");

    private final String label;

    RegistrationStatus(String label) {
        this.label = label;
    }

    /** As staff read it, in French. */
    public String label() {
        return label;
    }
}
