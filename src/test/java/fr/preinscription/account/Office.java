package fr.preinscription.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;

/** Makes people of the exam office who can sign in, and browsers for them. */
@TestConfiguration(proxyBeanMethods = false)
class Office {

    static final String PASSWORD = "un cheval dans la mairie";
    static final byte[] SECRET = "a secret of the tests".getBytes(StandardCharsets.UTF_8);

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Bean
    @Primary
    SteppedClock steppedClock() {
        return new SteppedClock();
    }

    @Bean
    People people(Accounts accounts, SteppedClock clock, MockMvc mvc) {
        return new People(accounts, clock, mvc);
    }

    /** The machine's clock, some steps ahead of it. */
    static final class SteppedClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration duration) {
            ahead = ahead.plus(duration);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static final class People {

        private final Accounts accounts;
        private final SteppedClock clock;
        private final MockMvc mvc;

        People(Accounts accounts, SteppedClock clock, MockMvc mvc) {
            this.accounts = accounts;
            this.clock = clock;
            this.mvc = mvc;
        }

        /** Somebody new whose telephone is set up. */
        StaffMember somebody(Role role) {
            var number = NEXT.incrementAndGet();
            var member = new StaffMember(
                    UUID.randomUUID(),
                    "Personne " + number,
                    "personne" + number + "@bureau.example",
                    role,
                    "gestionnaire");
            accounts.put(member, PASSWORD, SECRET);
            return member;
        }

        /** A browser at an address that nobody used before. */
        OfficeBrowser browser() {
            var number = NEXT.incrementAndGet();
            return new OfficeBrowser(mvc, "10.1." + number / 250 + "." + (number % 250 + 1));
        }

        /** The code that a telephone shows now; half a minute passes before, so that it was never used. */
        String code() {
            clock.advance(Duration.ofSeconds(30));
            return code(SECRET);
        }

        String code(byte[] secret) {
            return OneTimeCodes.at(secret, clock.instant());
        }

        OfficeBrowser signedIn(StaffMember member) {
            var browser = browser();
            var page = browser.signIn(member.email(), PASSWORD, code());
            if (page.status() != 302) {
                throw new AssertionError(page.status() + " " + page.text());
            }
            return browser;
        }
    }
}
