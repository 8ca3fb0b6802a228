package fr.preinscription.local;

import fr.preinscription.account.StaffMember;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The telephones of the sample accounts, on the local run only. */
@Controller
@Profile("local")
class CodesController {

    private static final int HALF_A_MINUTE = 30;

    private final Clock clock;

    CodesController(Clock clock) {
        this.clock = clock;
    }

    /** @param code six figures, good until the next half minute */
    public record Sample(StaffMember member, String code) {}

    @GetMapping("/codes")
    String show(Model model) {
        Instant now = clock.instant();
        model.addAttribute("password", LocalStaff.PASSWORD);
        model.addAttribute(
                "samples",
                LocalStaff.all().stream()
                        .map(member -> new Sample(member, LocalStaff.code(member, now)))
                        .toList());
        model.addAttribute("left", HALF_A_MINUTE - now.getEpochSecond() % HALF_A_MINUTE);
        return "local/codes";
    }
}
