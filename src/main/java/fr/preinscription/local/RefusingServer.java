package fr.preinscription.local;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server that knows no mailbox whose name begins with « inconnu ». */
final class RefusingServer extends GreenMail {

    static final String UNKNOWN = "inconnu";
    static final String ANSWER = "550 5.1.1 Mailbox unknown";

    RefusingServer(ServerSetup setup) {
        super(setup);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        return super.createServices(setups, new Refusing(managers));
    }

    private static final class Refusing extends Managers {

        private final Managers others;
        private final SmtpManager smtp;

        private Refusing(Managers others) {
            this.others = others;
            this.smtp = new SmtpManager(others.getImapHostManager(), others.getUserManager()) {
                @Override
                public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                    return recipient.getEmail().startsWith(UNKNOWN) ? ANSWER : null;
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }

        @Override
        public UserManager getUserManager() {
            return others.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return others.getImapHostManager();
        }
    }
}
