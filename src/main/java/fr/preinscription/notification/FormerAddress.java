package fr.preinscription.notification;

import fr.preinscription.registration.AddressReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the former address that it was replaced, in case it was somebody else. */
@Component
class FormerAddress {

    private final OfficeLetters letters;

    FormerAddress(OfficeLetters letters) {
        this.letters = letters;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AddressReplaced event) {
        letters.write(OfficeLetter.to(event.registration(), MessageKind.ADDRESS_CHANGED)
                .sentTo(event.formerEmail()));
    }
}
