package fr.preinscription.staff.desk;

import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.HealthWords;
import fr.preinscription.casefile.Unacceptable;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An envelope that belongs to no file, as it is typed. */
record StrayForm(
        @Nullable String code,
        @Nullable String sender,
        @Nullable String channel,
        @Nullable String sentOn,
        @Nullable String registeredMail,
        @Nullable String receivedOn,
        @Nullable String remark) {

    private static final int MOST = 500;

    static StrayForm of(String code, LocalDate today) {
        return new StrayForm(code, null, Channel.POST.name(), null, null, ShortDate.write(today), null);
    }

    void check(LocalDate today, BindingResult errors) {
        if (sender == null || sender.isBlank()) {
            errors.rejectValue("sender", "missing", "Écrivez le nom de l’expéditeur, ou « inconnu ».");
        }
        if (sentOn != null && !sentOn.isBlank() && ShortDate.read(sentOn, today).isEmpty()) {
            errors.rejectValue("sentOn", "date", "Écrivez la date du cachet, 2711 par exemple, ou laissez vide.");
        }
        var received = ShortDate.read(receivedOn, today);
        if (received.isEmpty() || received.get().isAfter(today)) {
            errors.rejectValue("receivedOn", "date", "Écrivez la date de réception, 3011 par exemple.");
        }
        for (var field : new String[] {"sender", "remark", "code", "registeredMail"}) {
            check(field, errors);
        }
    }

    private void check(String field, BindingResult errors) {
        var typed = switch (field) {
            case "sender" -> sender;
            case "remark" -> remark;
            case "code" -> code;
            default -> registeredMail;
        };
        if (typed != null && typed.length() > MOST) {
            errors.rejectValue(field, "long", "Ce texte est trop long : " + MOST + " signes au plus.");
        }
        try {
            HealthWords.refuse(field, typed);
        } catch (Unacceptable refused) {
            errors.rejectValue(field, "medical", refused.french());
        }
    }

    StrayEnvelopes.Arrived arrived(LocalDate today) {
        return new StrayEnvelopes.Arrived(
                text(code),
                text(sender),
                Arrays.stream(Channel.values())
                        .filter(one -> one.name().equals(channel) && one != Channel.UPLOAD)
                        .findFirst()
                        .orElse(Channel.POST),
                ShortDate.read(sentOn, today).orElse(null),
                text(registeredMail).isEmpty() ? null : text(registeredMail),
                ShortDate.read(receivedOn, today).orElse(today),
                text(remark));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
