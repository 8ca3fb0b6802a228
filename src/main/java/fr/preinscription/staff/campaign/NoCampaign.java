package fr.preinscription.staff.campaign;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No campaign has ever been opened, so there is nothing to change. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoCampaign extends RuntimeException {

    NoCampaign() {
        super("No campaign is open");
    }
}
