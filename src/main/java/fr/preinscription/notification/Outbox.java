package fr.preinscription.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.preinscription.notification.OutgoingMessages.NewMessage;
import fr.preinscription.registration.AccessLinkIssued;
import fr.preinscription.registration.AddressLinkIssued;
import fr.preinscription.registration.ProofCodeIssued;
import fr.preinscription.registration.VersionRegistered;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what is to be sent, with its delivery task, in the transaction of what it tells: both are stored or none
 * is. The mail server is never asked here.
 */
@Component
class Outbox {

    static final String NUMBER = "number";
    static final String PATH = "path";
    static final String CODE = "code";

    private final OutgoingMessages messages;
    private final Sealing sealing;
    private final Scheduler scheduler;
    private final Task<Void> delivery;
    private final Pace pace;
    private final Clock clock;

    Outbox(
            OutgoingMessages messages,
            Sealing sealing,
            Scheduler scheduler,
            @Qualifier(DeliveryTask.NAME) Task<Void> delivery,
            Pace pace,
            Clock clock) {
        this.messages = messages;
        this.sealing = sealing;
        this.scheduler = scheduler;
        this.delivery = delivery;
        this.pace = pace;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(VersionRegistered event) {
        add(new NewMessage(
                MessageKind.ofVersion(event.version()),
                event.email(),
                event.registration(),
                event.version(),
                null,
                null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccessLinkIssued event) {
        var words = Map.of(NUMBER, event.number(), PATH, event.path());
        add(new NewMessage(
                MessageKind.of(event.reason()),
                event.email(),
                event.registration(),
                null,
                sealing.seal(words, event.email()),
                event.expiresAt()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProofCodeIssued event) {
        add(new NewMessage(
                MessageKind.PROOF_CODE,
                event.email(),
                null,
                null,
                sealing.seal(Map.of(CODE, event.code()), event.email()),
                event.expiresAt()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StaffLinkIssued event) {
        add(new NewMessage(
                MessageKind.of(event.reason()),
                event.email(),
                null,
                null,
                sealing.seal(Map.of(PATH, event.link().toString()), event.email()),
                event.expiresAt()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AddressLinkIssued event) {
        add(new NewMessage(
                MessageKind.ADDRESS_LINK,
                event.email(),
                event.registration(),
                null,
                sealing.seal(Map.of(NUMBER, event.number(), PATH, event.path()), event.email()),
                event.expiresAt()));
    }

    /** @param within how long ago */
    boolean isWritten(NewMessage message, Duration within) {
        return messages.written(message, clock.instant().minus(within));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long add(NewMessage message) {
        var now = clock.instant();
        var id = messages.add(message, now, now);
        scheduler.schedule(delivery.instance(Long.toString(id)), now);
        wakeAfterCommit();
        return id;
    }

    /** Letters to many, spread over time by the pace that their recipients' providers bear. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Long> addAll(List<NewMessage> letters) {
        var now = clock.instant();
        var due = pace.spread(letters.stream().map(NewMessage::recipient).toList(), now);
        var ids = messages.addLetters(letters, now, due);
        var tasks = new ArrayList<SchedulableInstance<?>>();
        for (var i = 0; i < ids.size(); i++) {
            tasks.add(SchedulableInstance.of(delivery.instance(Long.toString(ids.get(i))), due.get(i)));
        }
        scheduler.scheduleBatch(tasks);
        wakeAfterCommit();
        return ids;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long callUp(long id) {
        var now = clock.instant();
        messages.callUp(id, now);
        try {
            scheduler.reschedule(delivery.instance(Long.toString(id)), now);
            wakeAfterCommit();
        } catch (TaskInstanceException e) {
            // it is leaving right now
        }
        return id;
    }

    /** It goes to another address now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(long id) {
        messages.supersede(id, clock.instant());
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
