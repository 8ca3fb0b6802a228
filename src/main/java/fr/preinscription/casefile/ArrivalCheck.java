package fr.preinscription.casefile;

/** What an envelope cannot be. */
final class ArrivalCheck {

    private ArrivalCheck() {}

    static void refuse(Arrival arrival, CaseFile file, Calendar calendar) {
        var sentOn = arrival.sentOn();
        if (arrival.receivedOn().isAfter(calendar.today())) {
            throw new Unacceptable("receivedOn", "La date de réception est dans le futur.");
        }
        if (sentOn != null && sentOn.isAfter(arrival.receivedOn())) {
            throw new Unacceptable("sentOn", "La date d’envoi est après la date de réception.");
        }
        if (sentOn == null && arrival.uploadedAt() == null && !arrival.channel().isPosted()) {
            throw new Unacceptable("sentOn", "Indiquez la date de la remise ou de l’envoi.");
        }
        if ((arrival.uploadedAt() != null) != (arrival.channel() == Channel.UPLOAD)) {
            throw new Unacceptable("uploadedAt", "L’instant du dépôt n’est connu que pour un dépôt en ligne.");
        }
        var paper = arrival.confirmation();
        if (paper != null && (paper.version() < 0 || paper.version() > file.version())) {
            throw new Unacceptable(
                    "version",
                    "La version " + paper.version() + " n’existe pas : la dernière est la version " + file.version()
                            + ".");
        }
        HealthWords.refuse("registeredMail", arrival.registeredMail());
    }
}
