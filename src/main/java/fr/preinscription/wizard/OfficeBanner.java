package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of the form that the office types, for whom and who. */
@ControllerAdvice
class OfficeBanner {

    private final OfficeDrafts drafts;

    OfficeBanner(OfficeDrafts drafts) {
        this.drafts = drafts;
    }

    @ModelAttribute("typing")
    @Nullable
    OfficeWork typing(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/inscription")
                ? drafts.current(request).map(OfficeDraft::work).orElse(null)
                : null;
    }
}
