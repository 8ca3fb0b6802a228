package fr.preinscription.notification;

import fr.preinscription.registration.Addressees;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Addressees who are all alike, but for their number and their address. */
class KnownAddressees implements Addressees {

    final Map<UUID, String> emails = new ConcurrentHashMap<>();

    @Override
    public Map<UUID, Addressee> of(Collection<UUID> registrations) {
        return registrations.stream().collect(Collectors.toMap(Function.identity(), this::addressee));
    }

    private Addressee addressee(UUID registration) {
        return new Addressee(
                registration,
                2027,
                FrozenRegistrations.number(registration),
                1,
                emails.getOrDefault(registration, "zoe@example.org"),
                "Zoé",
                "DUPONT",
                "Zoé DUPONT",
                "Management commercial opérationnel",
                List.of("3 rue Neuve", "31000 TOULOUSE"));
    }
}
