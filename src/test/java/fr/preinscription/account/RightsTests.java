package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.preinscription.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the office, by whoever may and may not open it. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
class RightsTests {

    private static final Pattern ROLES = Pattern.compile("has(?:Any)?Role\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("'(\\w+)'");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    /** A page, and who may open it. */
    private record Page(HttpMethod method, String path, Set<Role> roles, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + path + " (" + handler.getShortLogMessage() + ")";
        }
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        assertThat(pages())
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(page.roles()).as(page.toString()).isNotEmpty());
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPage() throws Exception {
        for (var page : pages()) {
            assertThat(mvc.perform(call(page)).andReturn().getResponse().getRedirectedUrl())
                    .as(page.toString())
                    .isEqualTo("/bureau/connexion");
        }
    }

    @Test
    void eachRoleOpensItsOwnPagesAndNoOther() {
        var wrong = new ArrayList<String>();
        for (var role : Role.values()) {
            Staff.of(role).stored(database);
            for (var page : pages()) {
                var status = status(page, role);
                if ((status == 403) == page.roles().contains(role)) {
                    wrong.add(role + " " + page + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int status(Page page, Role role) {
        try {
            return mvc.perform(call(page).with(Staff.of(role).signedIn()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failedInside) {
            return 500;
        }
    }

    private static MockHttpServletRequestBuilder call(Page page) {
        var call = request(page.method(), page.path());
        compulsory(page.handler()).forEach(call::param);
        return page.method() == HttpMethod.GET ? call : call.with(csrf());
    }

    private List<Page> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .filter(path -> path.equals("/bureau") || path.startsWith("/bureau/"))
                        .filter(path -> !path.startsWith("/bureau/connexion"))
                        .flatMap(path -> methods(
                                        mapping.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Page(
                                        method,
                                        filled(path, mapping.getValue()),
                                        roles(mapping.getValue()),
                                        mapping.getValue()))))
                .toList();
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream().map(RequestMethod::asHttpMethod);
    }

    /** What the page cannot be read without: it would be refused for want of it before anybody looks at the role. */
    private static Map<String, String> compulsory(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> {
                    var annotation = parameter.getParameterAnnotation(RequestParam.class);
                    return annotation.required() && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                })
                .collect(Collectors.toMap(
                        parameter -> {
                            var named = parameter
                                    .getParameterAnnotation(RequestParam.class)
                                    .value();
                            return named.isEmpty() ? parameter.getParameter().getName() : named;
                        },
                        parameter -> something(parameter.getParameterType())));
    }

    private static String something(Class<?> type) {
        if (type == UUID.class) {
            return "00000000-0000-4000-8000-000000000000";
        }
        if (type == LocalDate.class) {
            return "2026-11-25";
        }
        if (type == String.class) {
            return "00000001A";
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "1";
    }

    /** A path with something in it that can be read. */
    private static String filled(String path, HandlerMethod handler) {
        return VARIABLE.matcher(path).replaceAll(variable -> value(variable.group(1), handler));
    }

    private static String value(String name, HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .filter(parameter -> {
                    var annotation = parameter.getParameterAnnotation(PathVariable.class);
                    var named = annotation.value();
                    return named.isEmpty()
                            ? name.equals(parameter.getParameter().getName())
                            : named.equals(name);
                })
                .map(parameter -> something(parameter.getParameterType()))
                .findFirst()
                .orElse("1");
    }

    private static Set<Role> roles(HandlerMethod handler) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        if (annotation == null) {
            annotation = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        }
        if (annotation == null) {
            return Set.of();
        }
        if (annotation.value().equals("isAuthenticated()")) {
            return EnumSet.allOf(Role.class);
        }
        var named = ROLES.matcher(annotation.value())
                .results()
                .flatMap(roles -> NAME.matcher(roles.group(1)).results())
                .map(name -> Role.valueOf(name.group(1)))
                .collect(Collectors.toSet());
        return Stream.of(Role.values())
                .filter(role -> named.contains(role)
                        || role == Role.HEAD && (named.contains(Role.AGENT) || named.contains(Role.READER))
                        || role == Role.AGENT && named.contains(Role.READER))
                .collect(Collectors.toSet());
    }
}
