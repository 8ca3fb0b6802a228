package fr.preinscription.registration;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.preinscription.catalogue.Countries;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.web.Paris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Identity, birth, address, contact and declarations, in words. */
@Component
class PersonWords {

    private final Countries countries;

    PersonWords(Countries countries) {
        this.countries = countries;
    }

    /** As printed at the head of the confirmation. */
    String name(Answers.Identity identity) {
        return String.join(" ", identity.firstNames()) + " " + identity.birthName();
    }

    List<Line> identity(Answers.@Nullable Identity identity) {
        if (identity == null) {
            return List.of();
        }
        var lines = new Lines()
                .add("Nom de naissance", identity.birthName())
                .add("Nom d’usage", identity.usageName())
                .add(identity.firstNames().size() > 1 ? "Prénoms" : "Prénom", String.join(", ", identity.firstNames()));
        if (identity.noFirstName()) {
            lines.add("Pièce d’identité", "Sans prénom");
        }
        if (identity.usageName() != null) {
            lines.add("Courriers au nom d’usage", Lines.yesNo(identity.useUsageName()));
        }
        return lines.toList();
    }

    List<Line> birth(Answers.@Nullable Birth birth) {
        if (birth == null) {
            return List.of();
        }
        var nationalities = new ArrayList<String>();
        if (birth.french()) {
            nationalities.add("française");
        }
        if (birth.otherNationality() != null) {
            nationalities.add(country(birth.otherNationality()));
        }
        return new Lines()
                .add("Date de naissance", birthDate(birth))
                .add(nationalities.size() > 1 ? "Nationalités" : "Nationalité", String.join(", ", nationalities))
                .toList();
    }

    static String birthDate(Answers.Birth birth) {
        return birth.day() == null || birth.month() == null
                ? birth.year() + " (jour et mois inconnus)"
                : Paris.date(LocalDate.of(birth.year(), birth.month(), birth.day()));
    }

    List<Line> birthplace(Answers.@Nullable Birthplace place) {
        return place == null
                ? List.of()
                : new Lines()
                        .add(
                                "Lieu de naissance",
                                place.communeCode() != null
                                        ? place.place() + " (" + place.department() + ")"
                                        : place.place() + ", " + country(place.country()))
                        .toList();
    }

    List<Line> residence(Answers.@Nullable Residence residence) {
        if (residence == null) {
            return List.of();
        }
        var lines = new Lines().add("Commune", town(residence));
        if (residence.kind() != ResidenceKind.HOME) {
            lines.add(
                    "Logement",
                    switch (residence.kind()) {
                        case THIRD_PARTY -> "Chez quelqu’un";
                        case ELECTED_DOMICILE -> "Élection de domicile";
                        case PRISON -> "Hôpital ou établissement pénitentiaire";
                        case HOME -> "";
                    });
        }
        return lines.toList();
    }

    private String town(Answers.Residence residence) {
        return Countries.FRANCE.equals(residence.country())
                ? residence.postcode() + " " + residence.commune()
                : residence.commune() + ", " + country(residence.country());
    }

    List<Line> address(Answers answers) {
        var address = answers.address();
        var residence = answers.residence();
        if (address == null || residence == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        if (!address.careOf().isBlank()) {
            lines.add("Chez " + address.careOf());
        }
        if (!address.complement().isBlank()) {
            lines.add(address.complement());
        }
        lines.add(address.street());
        lines.add(town(residence));
        return new Lines().add("Adresse", lines).toList();
    }

    List<Line> contact(Answers.@Nullable Contact contact) {
        return contact == null
                ? List.of()
                : new Lines()
                        .add("Adresse électronique", contact.email())
                        .add("Téléphone", contact.phone() == null ? "Non fourni" : phone(contact.phone()))
                        .toList();
    }

    private static String phone(String international) {
        try {
            var phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(international, null);
            return phones.format(
                    number,
                    number.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return international;
        }
    }

    List<Line> representative(Answers.@Nullable Representative representative) {
        if (representative == null) {
            return List.of();
        }
        return representative.emancipated()
                ? new Lines().add("Mineur émancipé", "Oui").toList()
                : new Lines()
                        .add("Représentant légal", representative.name())
                        .add("Contact du représentant", representative.contact())
                        .toList();
    }

    List<Line> accommodation(Answers.@Nullable Accommodation accommodation) {
        if (accommodation == null) {
            return List.of();
        }
        var lines = new Lines().add("Demande d’aménagement d’épreuves", Lines.yesNo(accommodation.disability()));
        if (accommodation.disability()) {
            var decided = accommodation.alreadyDecided();
            lines.add("Décision déjà obtenue pour ce BTS", decided == null ? "Je ne sais pas" : Lines.yesNo(decided));
        }
        return lines.toList();
    }

    List<Line> consents(Answers.@Nullable Consents consents) {
        if (consents == null) {
            return List.of();
        }
        var lines = new Lines();
        if (consents.press() != null) {
            lines.add("Résultats donnés à la presse et à des sites privés", Lines.yesNo(consents.press()));
        }
        if (consents.localAuthorities() != null) {
            lines.add(
                    "Résultats, nom et adresse donnés aux collectivités territoriales",
                    Lines.yesNo(consents.localAuthorities()));
        }
        return lines.toList();
    }

    List<Line> declaration(int session, Answers.@Nullable Declaration declaration) {
        return declaration == null
                ? List.of()
                : new Lines()
                        .add(
                                "Une seule inscription, dans une seule académie, pour la session " + session,
                                declaration.singleRegistration() ? "Je le certifie sur l’honneur" : "Non certifié")
                        .toList();
    }

    private String country(String code) {
        return countries.find(code).map(Countries.Country::name).orElse(code);
    }
}
