package fr.preinscription.registration;

import fr.preinscription.registration.RegistrationTable.Traits;
import fr.preinscription.regulation.Names;
import java.util.Locale;

/** The traits by which two registrations are told to be of the same person. */
final class Identities {

    private Identities() {}

    static Traits traits(Answers answers) {
        var identity = answers.identity();
        var birth = answers.birth();
        var place = answers.birthplace();
        var contact = answers.contact();
        return new Traits(
                identity == null ? "" : Names.searchKey(identity.birthName()),
                identity == null || identity.firstNames().isEmpty()
                        ? ""
                        : Names.searchKey(identity.firstNames().getFirst()),
                birth == null ? "" : birth.iso(),
                place == null ? "" : placeKey(place),
                contact == null ? "" : contact.email().strip().toLowerCase(Locale.ROOT),
                contact == null ? null : contact.phone());
    }

    private static String placeKey(Answers.Birthplace place) {
        return place.communeCode() != null
                ? place.communeCode()
                : place.country() + " " + Names.searchKey(place.place());
    }
}
