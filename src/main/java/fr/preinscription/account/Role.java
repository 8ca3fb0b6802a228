package fr.preinscription.account;

import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a member of the staff may do. A head may do what an agent does, an agent what a reader does; an administrator
 * looks after accounts and the journal and opens no file.
 */
public enum Role {
    READER("Lecture", "consulte les dossiers"),
    AGENT("Gestion", "reçoit, relance et corrige"),
    HEAD("Responsable", "décide et règle la campagne"),
    ADMINISTRATOR("Administration", "gère les comptes et le référentiel");

    static final String HIERARCHY = """
            ROLE_HEAD > ROLE_AGENT
            ROLE_AGENT > ROLE_READER""";

    private final String french;
    private final String task;

    Role(String french, String task) {
        this.french = french;
        this.task = task;
    }

    /** As staff reads it. */
    public String french() {
        return french;
    }

    /** What people with this role do, in a few words. */
    public String task() {
        return task;
    }

    /** As Spring Security knows it, « ROLE_AGENT ». */
    public SimpleGrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
