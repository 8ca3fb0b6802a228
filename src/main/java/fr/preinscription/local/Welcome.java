package fr.preinscription.local;

import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, once the local run is ready, what to open and what to try. */
@Component
@Profile("local")
class Welcome {

    private final URI site;

    Welcome(@Value("${preinscription.public-address}") URI site) {
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var samples = LocalCandidates.samples().stream()
                .map(sample ->
                        "    %s, né(e) le %s : %s".formatted(sample.number(), sample.birthDate(), sample.situation()))
                .collect(Collectors.joining(System.lineSeparator()));
        var staff = LocalStaff.all().stream()
                .map(member -> "    %-34s %s : %s"
                        .formatted(
                                member.email(),
                                member.role().french(),
                                member.role().task()))
                .collect(Collectors.joining(System.lineSeparator()));
        System.out.printf(
                """

                  Préinscription, démonstration de la session %d (dates inventées)

                  Le site              %s
                  Les courriels reçus  %s/courriels
                  Le bureau            %s/bureau

                  Comptes du bureau, mot de passe « %s », code à 6 chiffres sur %s/codes :
                %s

                  Quatre cents dossiers dans tous les états, écrits au premier démarrage en une demi-minute environ ;
                  le formulaire des candidats s'ouvre dès qu'ils sont là. Leurs courriels ne sont pas envoyés : « renvoyer »,
                  sur un dossier, en envoie un. Toute adresse qui commence par « %s » refuse le courrier.
                  Pour confirmer des dossiers, qui attendent la fermeture : effacer .local, et relancer avec
                  --local.campaign=closed

                  Numéros de candidat de la session %d, pour essayer le préremplissage :
                %s

                """,
                LocalCampaign.SESSION,
                site,
                site,
                site,
                LocalStaff.PASSWORD,
                site,
                staff,
                RefusingServer.UNKNOWN,
                LocalCampaign.SESSION - 1,
                samples);
    }
}
