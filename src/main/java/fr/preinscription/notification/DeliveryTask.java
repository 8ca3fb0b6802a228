package fr.preinscription.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ContextReadyStart;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.preinscription.web.Unexpected;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The task that delivers a message, and the scheduler of the house. The scheduler is built here rather than by its
 * starter, which looks for the data source under the name it had before Spring Boot 4.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, MailSettings.class})
class DeliveryTask {

    /** Of the task; its instances are the numbers of the messages. */
    static final String NAME = "message-delivery";

    private static final Logger log = LoggerFactory.getLogger(DeliveryTask.class);

    private static final int THREADS = 8;

    /** A node that has not been heard of for four heartbeats is dead, and its tasks are taken over. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 4;

    /** Only a message whose node died between commit and sending waits for it. */
    private static final Duration POLLING = Duration.ofSeconds(1);

    @Bean(NAME)
    Task<Void> messageDelivery(Delivery delivery, MailSettings settings) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) -> retry(failed, operations, settings.backoff()))
                .execute((instance, context) -> delivery.deliver(Long.parseLong(instance.getId())));
    }

    /** A failure that the delivery itself could not record, because the database did not answer for example. */
    private static void retry(ExecutionComplete failed, ExecutionOperations<Void> operations, Backoff backoff) {
        var execution = failed.getExecution();
        log.error(
                "Delivery of message {} failed",
                execution.getId(),
                failed.getCause().map(Unexpected::of).orElse(null));
        operations.reschedule(failed, failed.getTimeDone().plus(backoff.after(execution.consecutiveFailures + 1)));
    }

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(DataSource database, List<Task<?>> tasks, Clock clock) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .clock(clock::instant)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
    DbSchedulerStarter schedulerStarter(Scheduler scheduler) {
        return new ContextReadyStart(scheduler);
    }
}
