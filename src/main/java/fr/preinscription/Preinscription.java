package fr.preinscription;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: candidates pre-register for the BTS exam, the exam office works through their files. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Preinscription {

    public static void main(String[] args) {
        SpringApplication.run(Preinscription.class, args);
    }
}
