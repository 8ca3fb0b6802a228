package fr.preinscription.account;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, DoorTests.Room.class})
class DoorTests {

    @Autowired
    MockMvc mvc;

    @Controller
    static class Room {

        @GetMapping("/bureau/essai")
        @PreAuthorize("hasRole('AGENT')")
        @ResponseBody
        String name(StaffMember me) {
            return me.name();
        }
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPage() throws Exception {
        mvc.perform(get("/bureau")).andExpect(redirectedUrl("/bureau/connexion"));
        mvc.perform(get("/bureau/nulle-part")).andExpect(redirectedUrl("/bureau/connexion"));
    }

    @Test
    void aHeadMayDoWhatAnAgentDoesAndAnAdministratorMayNot() throws Exception {
        for (var role : Role.values()) {
            var allowed = role == Role.AGENT || role == Role.HEAD;
            mvc.perform(get("/bureau/essai").with(Staff.of(role).signedIn()))
                    .andExpect(status().is(allowed ? 200 : 403));
        }
    }
}
