package fr.preinscription.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The specialties of the BTS, from memory. */
@Component
public class Specialties {

    private final Supplier<CatalogueSnapshot> catalogue;

    Specialties(Supplier<CatalogueSnapshot> catalogue) {
        this.catalogue = catalogue;
    }

    /** The specialty as the session sees it, open or not. */
    public Optional<Specialty> find(String slug, int session) {
        return Optional.ofNullable(catalogue.get().in(session).find(slug));
    }

    /** Specialties open in the session, in alphabetical order. */
    public List<Specialty> open(int session) {
        return catalogue.get().in(session).open();
    }

    /**
     * Open specialties that the text names: a name or part of it, with or without accents, an acronym (MCO, SIO), the name
     * of a specialty that was replaced, or a diploma code. The best first.
     */
    public List<Specialty> search(String text, int session) {
        return catalogue.get().in(session).search().find(text, Specialty::open);
    }

    /** The same among all the specialties of any time, for the exam that a candidate presented before. */
    public List<Specialty> searchEver(String text, int session) {
        return catalogue.get().in(session).search().find(text, specialty -> true);
    }

    /** Every specialty of any time, as the session sees it. */
    public List<Specialty> ever(int session) {
        return List.copyOf(catalogue.get().in(session).all());
    }
}
