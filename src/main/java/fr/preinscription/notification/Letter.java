package fr.preinscription.notification;

import org.jspecify.annotations.Nullable;

/** A message as the candidate reads it: text and HTML say the same words. */
record Letter(
        String subject, String text, String html, @Nullable Attachment attachment, String sender, String from) {

    record Attachment(String fileName, byte[] pdf) {}
}
