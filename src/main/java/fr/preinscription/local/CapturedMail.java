package fr.preinscription.local;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message that the local run sent to nobody but itself.
 *
 * @param id name of its file without the ending
 */
record CapturedMail(
        String id,
        Instant at,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+[^\\s.,;:!?)]");

    record Attachment(String name, String type, byte[] bytes) {}

    /** Addresses written in the text. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** The text as paragraphs of lines. */
    public List<List<String>> paragraphs() {
        return Arrays.stream(text.strip().split("\\R\\R+"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    static CapturedMail read(String id, Instant at, MimeMessage message) throws MessagingException, IOException {
        var parts = new Parts();
        parts.add(message);
        var subject = message.getSubject();
        return new CapturedMail(
                id,
                at,
                addresses(message.getFrom()),
                addresses(message.getAllRecipients()),
                subject == null ? "" : subject,
                parts.text,
                parts.html,
                parts.attachments);
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(CapturedMail::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        try {
            return MimeUtility.decodeText(address.toString());
        } catch (IOException e) {
            return address.toString();
        }
    }

    private static final class Parts {

        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    add(parts.getBodyPart(i));
                }
            } else if (part.getFileName() != null) {
                attachments.add(new Attachment(
                        part.getFileName(),
                        part.getContentType().replaceFirst(";.*", ""),
                        part.getInputStream().readAllBytes()));
            } else if (part.isMimeType("text/html")) {
                html = part.getContent().toString();
            } else {
                text = part.getContent().toString();
            }
        }
    }
}
