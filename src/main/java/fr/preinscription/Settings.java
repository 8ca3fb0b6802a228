package fr.preinscription;

import fr.preinscription.registration.SealKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * What a production site must be told by its environment. It refuses to start while anything is missing, rather than fall
 * back on something that is not the real thing.
 */
class Settings implements EnvironmentPostProcessor, Ordered {

    private static final int SECRET_LENGTH = 32;

    private static final Map<String, String> REQUIRED = required();

    private static Map<String, String> required() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("DATABASE_URL", "address of PostgreSQL, jdbc:postgresql://host:5432/name");
        settings.put("DATABASE_USERNAME", "user of the database");
        settings.put("DATABASE_PASSWORD", "password of this user");
        settings.put("SMTP_HOST", "mail server");
        settings.put("SMTP_FROM", "address that the messages come from");
        settings.put("PUBLIC_ADDRESS", "address of the site as candidates type it, https://…");
        settings.put(
                "PREINSCRIPTION_SECRET",
                "at least " + SECRET_LENGTH + " random characters, kept for the whole campaign");
        settings.put("SEAL_KEY", "private key that seals the confirmations; the option --new-seal-key prints one");
        settings.put("SEAL_KEY_ID", "name of this key, printed with it");
        settings.put("ACADEMY_NAME", "for example « académie de Toulouse »");
        settings.put("ACADEMY_SERVICE", "who receives the files");
        settings.put("ACADEMY_DEPARTMENTS_TEXT", "the departments, in words");
        settings.put(
                "ACADEMY_ADDRESS_0",
                "first line of the postal address; the next lines are ACADEMY_ADDRESS_1 and so on");
        settings.put("ACADEMY_EMAIL", "address of the service");
        settings.put("ACADEMY_PHONES_0", "first phone of the service; the next ones are ACADEMY_PHONES_1 and so on");
        settings.put("ACADEMY_WEBSITE", "page of the examination");
        return settings;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local"))
                || !environment.getProperty("preinscription.require-settings", Boolean.class, true)) {
            return;
        }
        var missing = new ArrayList<String>();
        REQUIRED.forEach((name, meaning) -> {
            if (environment.getProperty(name, "").isBlank()) {
                missing.add(name + ": " + meaning);
            }
        });
        var secret = environment.getProperty("PREINSCRIPTION_SECRET", "");
        if (!secret.isBlank() && secret.length() < SECRET_LENGTH) {
            missing.add("PREINSCRIPTION_SECRET: too short, " + REQUIRED.get("PREINSCRIPTION_SECRET"));
        }
        sealProblem(environment).ifPresent(missing::add);
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private static Optional<String> sealProblem(ConfigurableEnvironment environment) {
        var key = environment.getProperty("SEAL_KEY", "");
        var id = environment.getProperty("SEAL_KEY_ID", "");
        if (key.isBlank() || id.isBlank()) {
            return Optional.empty();
        }
        try {
            SealKeys.read(id, key, environment.getProperty("SEAL_FORMER_KEYS", ""));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    static class Missing extends RuntimeException {

        private final transient List<String> lines;

        Missing(List<String> lines) {
            super("Missing settings:" + System.lineSeparator() + String.join(System.lineSeparator(), lines));
            this.lines = lines;
        }
    }

    /** One line a missing setting, and no stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<Missing> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Missing cause) {
            return new FailureAnalysis(
                    "The site is not configured. Missing settings:\n\n  " + String.join("\n  ", cause.lines),
                    "Set them as environment variables (see README.md). To try the product without any setting,"
                            + " run ./mvnw spring-boot:run.",
                    cause);
        }
    }
}
