package fr.preinscription.notification;

import org.jspecify.annotations.Nullable;

/**
 * A message as the candidate reads it: text and HTML say the same words.
 *
 * @param refusal where messages of this kind are refused by one request (RFC 8058); null when there is nothing to refuse
 */
record Letter(
        String subject,
        String text,
        String html,
        @Nullable Attachment attachment,
        String sender,
        String from,
        @Nullable String refusal) {

    record Attachment(String fileName, byte[] pdf) {}
}
