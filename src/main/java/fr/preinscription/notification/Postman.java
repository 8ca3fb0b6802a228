package fr.preinscription.notification;

import fr.preinscription.notification.OutgoingMessages.OpenMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Puts a letter into its envelope: addresses, subject, date, and the Message-ID that all its copies carry. */
@Component
class Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int ID_BYTES = 16;

    private final Letters letters;
    private final MailSettings settings;

    Postman(Letters letters, MailSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    SMTPMessage prepare(OpenMessage message, Session session) throws MessagingException {
        var to = address(message.recipient());
        var letter = letters.write(message);
        var mail = new Identified(session, messageId(message, letter.from()));
        mail.setFrom(sender(letter));
        if (settings.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {address(settings.replyTo())});
        }
        mail.setEnvelopeFrom(settings.envelopeFrom() == null ? letter.from() : settings.envelopeFrom());
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(oneLine(letter.subject()), UTF_8);
        mail.setSentDate(Date.from(message.createdAt()));
        mail.setHeader("Content-Language", "fr");
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.refusal() != null) {
            mail.setHeader("List-Unsubscribe", "<" + letter.refusal() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    /** One address and nothing else: no second recipient, no name, no line break that would begin another header. */
    static InternetAddress address(String typed) throws AddressException {
        var address = new InternetAddress(oneLine(typed), true);
        if (!typed.equals(address.getAddress()) || address.isGroup()) {
            throw new AddressException("Not a plain address");
        }
        return address;
    }

    private static String oneLine(String text) throws AddressException {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("Control character in a header");
        }
        return text;
    }

    private static InternetAddress sender(Letter letter) throws MessagingException {
        try {
            var sender = address(letter.from());
            sender.setPersonal(oneLine(letter.sender()), UTF_8);
            return sender;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Multipart content(Letter letter) throws MessagingException {
        var words = new MimeMultipart("alternative", text(letter.text(), "plain"), text(letter.html(), "html"));
        if (letter.attachment() == null) {
            return words;
        }
        var body = new MimeBodyPart();
        body.setContent(words);
        var attached = new MimeBodyPart();
        attached.setDataHandler(
                new DataHandler(new ByteArrayDataSource(letter.attachment().pdf(), "application/pdf")));
        attached.setFileName(letter.attachment().fileName());
        attached.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", body, attached);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** Always the same for the same message, so that a second copy is known for what it is. */
    private static String messageId(OpenMessage message, String from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((message.id() + " " + message.createdAt()).getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest, 0, ID_BYTES) + from.substring(from.lastIndexOf('@')) + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Identified extends SMTPMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
