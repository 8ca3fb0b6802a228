package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.LanguageRole;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The languages of the exam: the national lists, by session. */
@Component
public class Languages {

    private final Supplier<CatalogueSnapshot> catalogue;

    Languages(Supplier<CatalogueSnapshot> catalogue) {
        this.catalogue = catalogue;
    }

    public Optional<Language> find(String code) {
        return Optional.ofNullable(catalogue.get().languages().get(code));
    }

    /** Label of the language, or the code itself when it is on no list. */
    public String label(String code) {
        return find(code).map(Language::label).orElse(code);
    }

    /** The national list of the only compulsory language, or of the first one. */
    public List<Language> compulsory(int session) {
        return compulsory(session, LanguageRole.LV1);
    }

    /** The national list of a compulsory language: the longer one for a second language. */
    public List<Language> compulsory(int session, LanguageRole role) {
        return role == LanguageRole.LVB ? list(session).lv2() : list(session).lv1();
    }

    /** The national list of the optional languages. It is known not to be complete. */
    public List<Language> optional(int session) {
        return list(session).optional();
    }

    /** The languages that the rule allows: its closed list, or the national one. */
    public List<Language> allowed(Specialty.LanguageRule rule, int session) {
        var closed = rule.closedList();
        if (closed == null) {
            return compulsory(session, rule.role());
        }
        return closed.stream()
                .map(code -> find(code).orElse(new Language(code, code)))
                .toList();
    }

    private LanguageList list(int session) {
        var list = catalogue.get().languageList(session);
        if (list == null) {
            throw new NoSuchElementException("No national list of languages is known for session " + session);
        }
        return list;
    }
}
