package fr.preinscription.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of the messages, apart from those of the pages: each letter once in text, once in HTML. */
@Component
class LetterTemplates {

    private static final Pattern BEFORE = Pattern.compile("(?<=[\\p{L}\\p{N})»’%>]) (?=[:;?!»](\\W|$))");
    private static final Pattern AFTER = Pattern.compile("« ");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterTemplates() {
        engine.setTemplateResolvers(
                Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
    }

    String text(String template, Map<String, Object> words) {
        return engine.process(template + ".txt", new Context(Locale.FRENCH, words))
                        .strip()
                        .replaceAll("\n{3,}", "\n\n")
                + "\n";
    }

    String html(String template, Map<String, Object> words) {
        return typeset(engine.process(template + ".html", new Context(Locale.FRENCH, words)));
    }

    /** Unbreakable spaces, as on the pages; a message in plain text keeps plain spaces, which every program shows. */
    private static String typeset(String html) {
        var opened = AFTER.matcher(html).replaceAll("«\u00a0");
        return BEFORE.matcher(opened).replaceAll("\u00a0");
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
