package fr.preinscription.regulation;

import java.util.List;
import java.util.Set;

/** The regulation of the examination, rule by rule. */
public final class Regulation {

    private Regulation() {}

    /** Judges a candidacy against every rule: all breaches at once, and the papers owed. */
    public static Verdict judge(Candidacy candidacy, SessionParameters session, Curriculum curriculum) {
        return judge(candidacy, session, curriculum, Topic.all());
    }

    /** The same on some topics only, before the others have been asked. The papers are those known so far. */
    public static Verdict judge(
            Candidacy candidacy, SessionParameters session, Curriculum curriculum, Set<Topic> topics) {
        return new Verdict(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
