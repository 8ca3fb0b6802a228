package fr.preinscription.staff;

import fr.preinscription.account.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the office shows: who is signed in, and the menu of their role. */
@ControllerAdvice
class OfficePages {

    @ModelAttribute
    void office(HttpServletRequest request, Model model) {
        if (!request.getRequestURI().startsWith("/bureau")) {
            return;
        }
        var me = signedIn();
        if (me != null) {
            model.addAttribute("me", me);
            model.addAttribute("menu", Area.menu(me.role(), request.getRequestURI()));
        }
    }

    private static @Nullable StaffMember signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffMember member ? member : null;
    }
}
