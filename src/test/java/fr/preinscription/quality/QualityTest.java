package fr.preinscription.quality;

import fr.preinscription.TestDatabase;
import fr.preinscription.local.InventedSite;
import fr.preinscription.story.Chromium;
import fr.preinscription.story.Mailbox;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole product with a few hundred files, measured in a real browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // not kept: each page tells which templates drew it
        properties = {"spring.mail.host=127.0.0.1", "spring.thymeleaf.cache=false"})
@Import({TestDatabase.class, Mailbox.class, InventedSite.class, Drawn.class, Failures.class})
@interface QualityTest {}
