package fr.preinscription.account;

import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to their own account. What it signs in with changes only for who shows the password again. */
@Component
class MyAccount {

    private static final int TRIES = 5;

    private final AccountTable table;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final OpenSessions sessions;
    private final SignInDelays delays;
    private final AuditTrail trail;

    MyAccount(
            AccountTable table,
            Passwords passwords,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            OpenSessions sessions,
            SignInDelays delays,
            AuditTrail trail) {
        this.table = table;
        this.passwords = passwords;
        this.codes = codes;
        this.recovery = recovery;
        this.sessions = sessions;
        this.delays = delays;
        this.trail = trail;
    }

    Account of(StaffMember me) {
        return table.find(me.id()).orElseThrow();
    }

    /** Whoever finds a session open cannot try passwords in it for long. */
    boolean knowsPassword(StaffMember me, @Nullable String typed) {
        var subject = "password of the account " + me.id();
        if (delays.attempt(subject, TRIES).isPresent() || !passwords.matches(typed, of(me).password())) {
            return false;
        }
        delays.forget(subject);
        return true;
    }

    @Transactional
    public void rename(StaffMember me, String name) {
        table.describe(new StaffMember(me.id(), name, me.email(), me.role(), me.capacity()));
        trail.record(me.act("ACCOUNT_RENAMED", "Nom changé")
                .about(me.email())
                .with("avant", me.name())
                .with("après", name));
    }

    /** The other sessions end: whoever knew the former password is out. */
    @Transactional
    public void changePassword(StaffMember me, String password, HttpServletRequest request) {
        table.password(me.id(), passwords.digest(password));
        endOtherSessions(me, request);
        trail.record(me.act("PASSWORD_CHANGED", "Mot de passe changé").about(me.email()));
    }

    /** @return whether the code shows that the telephone knows the secret */
    @Transactional
    public boolean changeTelephone(StaffMember me, byte[] secret, @Nullable String code, HttpServletRequest request) {
        if (!codes.enrol(me.id(), secret, code)) {
            return false;
        }
        endOtherSessions(me, request);
        trail.record(me.act("SECOND_FACTOR_CHANGED", "Téléphone changé").about(me.email()));
        return true;
    }

    @Transactional
    public byte[] renewRecoveryCodes(StaffMember me) {
        var renewed = recovery.renew(me.id());
        trail.record(
                me.act("RECOVERY_CODES_RENEWED", "Codes de secours renouvelés").about(me.email()));
        return renewed;
    }

    @Transactional
    public void endOtherSessions(StaffMember me, HttpServletRequest request) {
        var next = table.nextGeneration(me.id());
        Objects.requireNonNull(SignedIn.of(request)).inGeneration(next).keep(request);
        sessions.endAll(me.id(), request.getSession().getId());
    }
}
