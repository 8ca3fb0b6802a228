package fr.preinscription.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mail of the local run, one file a message in the folder {@code .local/mail}: it is still there after a restart. */
@Component
@Profile("local")
class CapturedMails {

    private static final String ENDING = ".eml";
    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{12}Z-\\d{4}");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSSSSS'Z'");
    private static final int SHOWN = 200;

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    @Autowired
    CapturedMails(Clock clock) {
        this(Path.of(".local", "mail"), clock);
    }

    CapturedMails(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void keep(MimeMessage message) {
        var stamp = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
        var name = "%s-%04d".formatted(stamp, count.incrementAndGet() % 10_000);
        try {
            Files.createDirectories(folder);
            var partial = folder.resolve(name + ".partial");
            try (var out = Files.newOutputStream(partial)) {
                message.writeTo(out);
            }
            Files.move(partial, folder.resolve(name + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Newest first. */
    List<CapturedMail> latest() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(ID.asMatchPredicate())
                    .sorted(Comparator.reverseOrder())
                    .limit(SHOWN)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<CapturedMail> find(String id) {
        return ID.matcher(id).matches() && Files.exists(folder.resolve(id + ENDING))
                ? Optional.of(read(id))
                : Optional.empty();
    }

    private CapturedMail read(String id) {
        try (var in = Files.newInputStream(folder.resolve(id + ENDING))) {
            return CapturedMail.read(id, at(id), new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(String id) {
        return LocalDateTime.parse(id.substring(0, id.indexOf('-')), STAMP).toInstant(ZoneOffset.UTC);
    }
}
