package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialty;
import java.util.List;

/**
 * A specialty of the catalogue.
 *
 * @param slug what names it in questions
 * @param open whether one can register for it at this session
 * @param replacedBy slugs of those that replaced it
 */
record ListedSpecialty(String slug, String name, boolean open, List<ListedOption> options, List<String> replacedBy) {

    record ListedOption(String letter, String name) {}

    static ListedSpecialty of(Specialty specialty) {
        return new ListedSpecialty(
                specialty.slug(),
                specialty.name(),
                specialty.open(),
                specialty.options().stream()
                        .map(option -> new ListedOption(option.letter(), option.name()))
                        .toList(),
                specialty.replacedBy());
    }
}
