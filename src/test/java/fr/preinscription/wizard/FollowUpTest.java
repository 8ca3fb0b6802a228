package fr.preinscription.wizard;

import fr.preinscription.TestDatabase;
import fr.preinscription.casefile.Office;
import fr.preinscription.casefile.OfficeClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The candidate's pages beside the exam office, on the day a test says. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, OfficeClock.class, Office.class, Walk.class})
@interface FollowUpTest {}
