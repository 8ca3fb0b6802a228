package fr.preinscription.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * A mail server inside the local run, on a free port of this machine: it takes every message and sends none. It refuses
 * the addresses that begin with {@value RefusingServer#UNKNOWN}, so that a mail that fails can be seen.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalMail {

    private static final String HERE = "127.0.0.1";
    private static final String ANYBODY = "candidat@localhost";

    @Bean(destroyMethod = "stop")
    GreenMail greenMail(CapturedMails mails) {
        var server = new RefusingServer(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
        server.start();
        var anybody = server.setUser(ANYBODY, "");
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            mails.keep(message.getMessage());
            forgetAll(server);
            return anybody;
        });
        return server;
    }

    /** Nothing is kept in memory: the files are the mailbox. */
    private static void forgetAll(GreenMail server) {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever the configuration says, the local run writes to nobody. */
    @Bean
    static BeanPostProcessor mailStaysHere(ObjectProvider<GreenMail> server) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MailProperties mail) {
                    mail.setHost(HERE);
                    mail.setPort(server.getObject().getSmtp().getPort());
                    mail.setUsername("");
                    mail.setPassword("");
                }
                return bean;
            }
        };
    }
}
