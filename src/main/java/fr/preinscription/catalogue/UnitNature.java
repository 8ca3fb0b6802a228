package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Domain;
import fr.preinscription.catalogue.Specialty.Kind;
import fr.preinscription.catalogue.Specialty.LanguageRole;
import fr.preinscription.catalogue.Specialty.Unit;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a unit is, in one answer of the exam office: its domain, what it is about and the language it examines. */
public enum UnitNature {
    GENERAL_CULTURE("Culture générale et expression", Domain.GENERAL, Kind.GENERAL_CULTURE, null),
    LANGUAGE("Langue vivante (la seule ou la première)", Domain.GENERAL, Kind.LANGUAGE, LanguageRole.LV1),
    LANGUAGE_A("Langue vivante A", Domain.GENERAL, Kind.LANGUAGE, LanguageRole.LVA),
    LANGUAGE_B("Langue vivante B", Domain.GENERAL, Kind.LANGUAGE, LanguageRole.LVB),
    ECONOMICS_LAW("Culture économique, juridique et managériale", Domain.GENERAL, Kind.ECONOMICS_LAW, null),
    MATHEMATICS("Mathématiques", Domain.GENERAL, Kind.MATHEMATICS, null),
    PHYSICS("Physique-chimie", Domain.GENERAL, Kind.PHYSICS, null),
    OTHER_GENERAL("Autre unité générale", Domain.GENERAL, Kind.OTHER, null),
    PROFESSIONAL("Unité professionnelle", Domain.PROFESSIONAL, Kind.OTHER, null),
    OPTIONAL_LANGUAGE("Langue vivante facultative", Domain.OPTIONAL, Kind.LANGUAGE, LanguageRole.LVFAC),
    STUDENT_COMMITMENT("Engagement étudiant (facultatif)", Domain.OPTIONAL, Kind.STUDENT_COMMITMENT, null),
    OTHER_OPTIONAL("Autre unité facultative", Domain.OPTIONAL, Kind.OTHER, null);

    private final String label;
    private final Domain domain;
    private final Kind kind;
    private final @Nullable LanguageRole languageRole;

    UnitNature(String label, Domain domain, Kind kind, @Nullable LanguageRole languageRole) {
        this.label = label;
        this.domain = domain;
        this.kind = kind;
        this.languageRole = languageRole;
    }

    /** The nature that the catalogue gives this unit. */
    public static UnitNature of(Unit unit) {
        return Arrays.stream(values())
                .filter(nature -> nature.domain == unit.domain() && nature.kind == unit.kind())
                .filter(nature -> nature.kind != Kind.LANGUAGE
                        || unit.languageRole() == null
                        || Objects.equals(nature.languageRole, unit.languageRole()))
                .findFirst()
                .orElse(
                        switch (unit.domain()) {
                            case GENERAL -> OTHER_GENERAL;
                            case PROFESSIONAL -> PROFESSIONAL;
                            case OPTIONAL -> OTHER_OPTIONAL;
                        });
    }

    /** In French, for staff. */
    public String label() {
        return label;
    }

    public boolean optional() {
        return domain == Domain.OPTIONAL;
    }

    Domain domain() {
        return domain;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    LanguageRole languageRole() {
        return languageRole;
    }
}
