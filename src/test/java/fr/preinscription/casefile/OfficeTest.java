package fr.preinscription.casefile;

import fr.preinscription.TestDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The exam office on a real database, on the day a test says. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({TestDatabase.class, OfficeClock.class, Office.class})
@interface OfficeTest {}
