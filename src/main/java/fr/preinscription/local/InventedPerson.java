package fr.preinscription.local;

import fr.preinscription.registration.Answers.Address;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Birthplace;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Answers.Identity;
import fr.preinscription.registration.Answers.Residence;
import java.util.List;

/** Somebody who does not exist: civil status, home, how to be reached. */
record InventedPerson(
        Identity identity, Birth birth, Birthplace birthplace, Residence residence, Address address, Contact contact) {

    InventedPerson firstNamed(String... firstNames) {
        var twin = new Identity(identity.birthName(), null, false, List.of(firstNames), false);
        return new InventedPerson(twin, birth, birthplace, residence, address, contact);
    }

    InventedPerson bornIn(Birthplace elsewhere) {
        return new InventedPerson(identity, birth, elsewhere, residence, address, contact);
    }

    InventedPerson reachedAt(Contact elsewhere) {
        return new InventedPerson(identity, birth, birthplace, residence, address, elsewhere);
    }

    InventedPerson living(Residence elsewhere, Address there) {
        return new InventedPerson(identity, birth, birthplace, elsewhere, there, contact);
    }

    InventedPerson at(String street) {
        return living(residence, new Address(street, address.complement(), address.careOf()));
    }

    InventedPerson born(Birth otherDay) {
        return new InventedPerson(identity, otherDay, birthplace, residence, address, contact);
    }
}
