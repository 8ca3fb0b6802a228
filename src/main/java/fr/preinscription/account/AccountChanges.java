package fr.preinscription.account;

import fr.preinscription.audit.Act;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.notification.StaffLinkIssued;
import fr.preinscription.notification.StaffLinkIssued.Reason;
import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to accounts. Whatever takes something away ends the sessions of the account at once, and none
 * of it takes away the last administrator who can sign in.
 */
@Component
class AccountChanges {

    private final AccountTable table;
    private final StaffLinks links;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final OpenSessions sessions;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final URI site;

    AccountChanges(
            AccountTable table,
            StaffLinks links,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            Passkeys passkeys,
            OpenSessions sessions,
            ApplicationEventPublisher events,
            AuditTrail trail,
            @Value("${preinscription.public-address}") URI site) {
        this.table = table;
        this.links = links;
        this.codes = codes;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.events = events;
        this.trail = trail;
        this.site = site;
    }

    /** The change would leave nobody to look after the accounts. */
    static final class LastAdministrator extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Somebody else has this address. */
    static final class AddressTaken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** A new account, whose owner receives a link by mail. */
    @Transactional
    public void invite(StaffMember member, Act by) {
        send(member, Reason.INVITATION, add(member, by));
    }

    /** A new account, whose link is handed over in another way. */
    @Transactional
    public StaffLinks.Link add(StaffMember member, Act by) {
        if (table.byEmail(member.email()).isPresent()) {
            throw new AddressTaken();
        }
        table.add(member);
        trail.record(by.about(member.email())
                .with("nom", member.name())
                .with("qualité", member.capacity())
                .with("rôle", member.role().french()));
        return links.create(member.id());
    }

    /** Another link for an account that was never made theirs, or lost what it signs in with. */
    @Transactional
    public StaffLinks.Link renew(Account account, Act by) {
        keepAnAdministrator(account.id());
        table.password(account.id(), null);
        codes.forget(account.id());
        recovery.forget(account.id());
        passkeys.forget(account.member());
        endSessions(account.id());
        trail.record(by.about(account.email()));
        return links.create(account.id());
    }

    @Transactional
    public void sendNewLink(Account account, Act by) {
        var accepted = account.password() != null;
        send(account.member(), accepted ? Reason.RENEWAL : Reason.INVITATION, renew(account, by));
    }

    /** Name, capacity and role. */
    @Transactional
    public void describe(Account before, StaffMember after, Act by) {
        var role = before.member().role() != after.role();
        if (role) {
            keepAnAdministrator(after.id());
        }
        table.describe(after);
        if (role) {
            endSessions(after.id());
        }
        trail.record(
                by.about(after.email()).with("avant", words(before.member())).with("après", words(after)));
    }

    @Transactional
    public void disable(Account account, Act by) {
        keepAnAdministrator(account.id());
        table.disabled(account.id(), true);
        links.revoke(account.id());
        endSessions(account.id());
        trail.record(by.about(account.email()));
    }

    @Transactional
    public void enable(Account account, Act by) {
        table.disabled(account.id(), false);
        trail.record(by.about(account.email()));
    }

    @Transactional
    public void signOut(Account account, Act by) {
        endSessions(account.id());
        trail.record(by.about(account.email()));
    }

    private void send(StaffMember member, Reason reason, StaffLinks.Link link) {
        events.publishEvent(new StaffLinkIssued(member.email(), reason, address(link), link.expiresAt()));
    }

    URI address(StaffLinks.Link link) {
        return URI.create(site.toString().replaceFirst("/$", "") + link.path());
    }

    private void keepAnAdministrator(UUID changed) {
        var administrators = table.administratorsForUpdate();
        var isOne = administrators.stream().anyMatch(account -> account.id().equals(changed) && account.usable());
        if (isOne
                && administrators.stream()
                        .noneMatch(account -> account.usable() && !account.id().equals(changed))) {
            throw new LastAdministrator();
        }
    }

    private void endSessions(UUID account) {
        table.nextGeneration(account);
        sessions.endAll(account, null);
    }

    private static String words(StaffMember member) {
        return member.name() + ", " + member.capacity() + ", " + member.role().french();
    }
}
