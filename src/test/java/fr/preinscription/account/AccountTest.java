package fr.preinscription.account;

import fr.preinscription.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole application on a real database, with people of the exam office; the same context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "preinscription.first-administrator=Premier@bureau.example")
@AutoConfigureMockMvc
@Import({TestDatabase.class, Office.class, DoorTests.Room.class})
@interface AccountTest {}
