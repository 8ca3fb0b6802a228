package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Domain;
import fr.preinscription.catalogue.Specialty.Kind;
import fr.preinscription.catalogue.Specialty.LanguageRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Derives what a unit is about from its title: no source says it. */
final class UnitKind {

    private static final Pattern GENERAL_CULTURE = Pattern.compile("culture generale et expression");
    private static final Pattern LANGUAGE = Pattern.compile("langues? (vivantes?|anglaise)|^anglais$");
    private static final Pattern ECONOMICS = Pattern.compile("econom");
    private static final Pattern LAW = Pattern.compile("droit|juridique");
    private static final Pattern MATHEMATICS = Pattern.compile("^mathematiques");
    private static final Pattern PHYSICS = Pattern.compile("\\bphysiques?\\b");

    private UnitKind() {}

    static Kind of(@Nullable String title, Domain domain, @Nullable LanguageRole languageRole) {
        var words = title == null ? "" : Spelling.words(title);
        if (GENERAL_CULTURE.matcher(words).find()) {
            return Kind.GENERAL_CULTURE;
        }
        if (domain == Domain.OPTIONAL && words.equals("engagement etudiant")) {
            return Kind.STUDENT_COMMITMENT;
        }
        if (languageRole != null
                || (domain == Domain.GENERAL && LANGUAGE.matcher(words).find())) {
            return Kind.LANGUAGE;
        }
        return domain == Domain.GENERAL ? ofGeneralDomain(words) : Kind.OTHER;
    }

    private static Kind ofGeneralDomain(String words) {
        if (ECONOMICS.matcher(words).find() && LAW.matcher(words).find()) {
            return Kind.ECONOMICS_LAW;
        }
        var mathematics = MATHEMATICS.matcher(words).find();
        var physics = PHYSICS.matcher(words).find();
        if (mathematics == physics) {
            return Kind.OTHER;
        }
        return mathematics ? Kind.MATHEMATICS : Kind.PHYSICS;
    }
}
