package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specialty of the candidate's last exam, and what may be chosen in its continuation: itself, or those that replaced it
 * (R-39).
 */
record FormerSpecialty(String name, boolean closed, List<Specialty> proposals) {

    static @Nullable FormerSpecialty of(Visit visit, Specialties specialties) {
        var slug = slug(visit);
        return slug == null
                ? null
                : specialties
                        .find(slug, visit.session())
                        .map(former -> new FormerSpecialty(
                                former.name(), !former.open(), proposals(former, visit.session(), specialties)))
                        .orElse(null);
    }

    private static @Nullable String slug(Visit visit) {
        var exam = visit.answers().previousExam();
        if (visit.journey().isOnRoute(Step.PREVIOUS_EXAM) && exam != null) {
            return exam.specialty();
        }
        var prefilled = visit.prefill().specialty();
        return prefilled == null ? null : prefilled.slug();
    }

    private static List<Specialty> proposals(Specialty former, int session, Specialties specialties) {
        return former.open()
                ? List.of(former)
                : former.replacedBy().stream()
                        .flatMap(successor -> specialties.find(successor, session).stream())
                        .filter(Specialty::open)
                        .toList();
    }
}
