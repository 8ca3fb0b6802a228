package fr.preinscription.academy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The academy and its exam office, as candidates read them.
 *
 * @param name « académie de Toulouse »
 * @param service who receives the files, « Rectorat, bureau DEC 5 »
 * @param departmentsText the departments in words, « l'Ariège (09), … ou le Tarn-et-Garonne (82) »
 * @param address postal address of the service, line by line
 * @param website page of the examination
 * @param dataProtection how to reach the data protection officer
 * @param court administrative court before which a decision may be contested, empty while the legal service has not named it
 * @param silence sentence on what the silence of the administration means, empty while the legal service has not
 *     given it
 */
@ConfigurationProperties("academy")
public record Academy(
        String name,
        String service,
        String departmentsText,
        List<String> address,
        String email,
        List<String> phones,
        String website,
        String dataProtection,
        String court,
        String silence) {}
