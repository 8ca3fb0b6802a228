package fr.preinscription.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What is sent by something else than our pages is read as the nearest thing that our pages could have sent: a box is
 * ticked or not, a question is answered by yes, by no or not at all, and a text has no control characters.
 */
@ControllerAdvice
class TypedInput {

    @InitBinder
    void read(WebDataBinder binder) {
        binder.registerCustomEditor(boolean.class, new YesNo(false));
        binder.registerCustomEditor(Boolean.class, new YesNo(null));
        binder.registerCustomEditor(String.class, new Text());
    }

    private static final class YesNo extends PropertyEditorSupport {

        private final @Nullable Boolean otherwise;

        YesNo(@Nullable Boolean otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public void setAsText(String text) {
            setValue(
                    switch (text.strip()) {
                        case "true", "on", "oui" -> true;
                        case "false", "off", "non" -> false;
                        default -> otherwise;
                    });
        }
    }

    private static final class Text extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", ""));
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }
    }
}
