package fr.preinscription.followup;

import fr.preinscription.notification.LetterContent.Block;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's file in the candidate's words. Nothing else of the file leaves the office: no note, no flag, no name of
 * staff, no decision that is not taken.
 *
 * @param next what to do now, and by when
 * @param ruling the unfavourable decision in force, null when there is none
 * @param stages from the registration to the exam
 * @param papers owed, in the order of the list; empty once the registration is over
 * @param messages the newest first
 * @param addressFails whether the last message could not be delivered to the address on file
 * @param versionToSign the first version whose signed confirmation counts
 * @param dueOn last day to post, null when nothing is posted in this session
 * @param toSend whether the file is still to be posted, and in time
 * @param hasDates whether there is a day to note in a calendar
 * @param over whether the registration takes part in the session no more
 */
public record FollowUp(
        NextStep next,
        @Nullable Ruling ruling,
        List<Stage> stages,
        List<PaperLine> papers,
        List<MessageLine> messages,
        boolean addressFails,
        int versionToSign,
        @Nullable LocalDate dueOn,
        boolean toSend,
        boolean hasDates,
        boolean over) {

    public FollowUp {
        stages = List.copyOf(stages);
        papers = List.copyOf(papers);
        messages = List.copyOf(messages);
    }

    /**
     * An unfavourable decision, told to whom it concerns.
     *
     * @param day on which it was taken, in French
     * @param facts the reason in fact
     * @param law the reason in law
     * @param appeal how and until when it can be contested
     */
    public record Ruling(String day, String facts, String law, List<Block> appeal) {}

    /** @param words how far it is, in French */
    public record Stage(String label, Progress progress, String words) {}

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        LATER,
        STOPPED
    }

    /** @param reason what is wrong with the one that was sent, null when nothing is known to be */
    public record PaperLine(
            String label,
            String hint,
            PaperStatus status,
            @Nullable String reason) {}

    /** What a paper is to the candidate. */
    public enum PaperStatus {
        TO_SEND("À envoyer"),
        MISSING("Il manque"),
        TO_REPLACE("À renvoyer"),
        LATER("Plus tard, dès que vous l’avez"),
        OPTIONAL("Seulement si vous l’avez"),
        BEING_CHECKED("Nous vérifions votre envoi"),
        RECEIVED("Reçu, pas encore vérifié"),
        ACCEPTED("Reçu et conforme"),
        NOT_ASKED("Nous ne le demandons pas");

        private final String french;

        PaperStatus(String french) {
            this.french = french;
        }

        public String french() {
            return french;
        }

        /** Whether the candidate has to send it now. */
        public boolean isOwed() {
            return this == TO_SEND || this == MISSING || this == TO_REPLACE;
        }

        /** Whether nothing more is expected for it. */
        public boolean isSettled() {
            return this == ACCEPTED || this == NOT_ASKED;
        }
    }

    /**
     * A message to the candidate.
     *
     * @param day when it was written, in French
     * @param delivery whether it left, in French
     * @param failed whether it did not arrive
     * @param words of a letter of the office as it was sent; empty for the other messages
     * @param content what another message brought; empty for a letter
     */
    public record MessageLine(
            String subject,
            String day,
            String delivery,
            boolean failed,
            String recipient,
            List<Block> words,
            String content) {}
}
