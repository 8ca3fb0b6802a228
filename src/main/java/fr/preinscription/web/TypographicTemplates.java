package fr.preinscription.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * Reads templates as they are typed, with plain spaces, and gives them the unbreakable spaces that French puts before
 * « : ; ? ! », inside quotation marks and between thousands. Done once, when a template is loaded; expressions are left alone.
 */
final class TypographicTemplates extends SpringResourceTemplateResolver {

    private static final char NO_BREAK = '\u00a0';
    private static final char NARROW_NO_BREAK = '\u202f';

    /** A tag, a comment or an expression in the text: never touched, but for the literals in a tag's arguments. */
    private static final Pattern CODE = Pattern.compile("<!--.*?-->|<[^>]*>|\\[\\[.*?]]|\\$\\{.*?}", Pattern.DOTALL);

    /** Also at the start of a text: « </a> ; » and « ]] : » end with an unbreakable space too. */
    private static final Pattern BEFORE = Pattern.compile("(?<![\\s\u00a0]) (?=[:;?!»](\\W|$))");

    private static final Pattern AFTER = Pattern.compile("« ");
    /** A quoted argument: « 'Quelle est votre situation ?' », or one with expressions: « |Session ${year} : …| ». */
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\\|[^|]*\\|");

    /** « 20 000 ». */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    private static final Pattern BEFORE_GUILLEMET = Pattern.compile(" (?=»)");

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            String resourceName,
            @Nullable String characterEncoding,
            @Nullable Map<String, Object> attributes) {
        return new Typeset(super.computeTemplateResource(
                configuration, ownerTemplate, template, resourceName, characterEncoding, attributes));
    }

    static String typeset(String template) {
        var result = new StringBuilder(template.length());
        var code = CODE.matcher(template);
        var end = 0;
        while (code.find()) {
            result.append(text(template.substring(end, code.start())));
            result.append(code.group().startsWith("<!--") ? code.group() : arguments(code.group()));
            end = code.end();
        }
        return result.append(text(template.substring(end))).toString();
    }

    private static String text(String text) {
        var grouped = THOUSANDS.matcher(text).replaceAll(String.valueOf(NARROW_NO_BREAK));
        return quoted(BEFORE.matcher(grouped).replaceAll(String.valueOf(NO_BREAK)));
    }

    private static String arguments(String tag) {
        return LITERAL.matcher(tag)
                .replaceAll(literal -> Matcher.quoteReplacement(
                        literal.group().startsWith("|") ? typeset(literal.group()) : text(literal.group())));
    }

    private static String quoted(String text) {
        var opened = AFTER.matcher(text).replaceAll("«" + NO_BREAK);
        return BEFORE_GUILLEMET.matcher(opened).replaceAll(String.valueOf(NO_BREAK));
    }

    private record Typeset(ITemplateResource typed) implements ITemplateResource {

        @Override
        public Reader reader() throws IOException {
            try (var reader = typed.reader()) {
                return new StringReader(typeset(reader.readAllAsString()));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public String getDescription() {
            return typed.getDescription();
        }

        @Override
        public String getBaseName() {
            return typed.getBaseName();
        }

        @Override
        public boolean exists() {
            return typed.exists();
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Typeset(typed.relative(location));
        }
    }
}
