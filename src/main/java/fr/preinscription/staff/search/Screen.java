package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import fr.preinscription.staff.search.Views.Layout;
import fr.preinscription.staff.search.Views.View;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody has before them: a question, perhaps in a view, and how it is shown. The address holds it all but the
 * columns, which are remembered for each member.
 *
 * @param view null outside of views
 */
record Screen(Question question, @Nullable View view, Layout layout, Search.Place place) {

    static final String PATH = "/bureau/recherche";

    /** The address of this screen from its first line. */
    String address() {
        return address(question, layout.sort());
    }

    String address(Question asked, Sort sort) {
        var query = asked.query();
        var address = new StringBuilder(PATH).append('?').append(query);
        if (view != null) {
            address.append(query.isEmpty() ? "" : "&").append("vue=").append(view.id());
        }
        return address.append(query.isEmpty() && view == null ? "" : "&")
                .append("tri=")
                .append(sort.write())
                .toString();
    }

    String after(UUID line) {
        return address() + "&apres=" + line;
    }

    String before(UUID line) {
        return address() + "&avant=" + line;
    }

    long viewId() {
        return view == null ? 0 : view.id();
    }

    /** Under what its exports are remembered. */
    String exported() {
        return view == null ? question.query() : "vue " + view.id();
    }

    /** What the address of a screen says. */
    static MultiValueMap<String, String> parameters(String address) {
        var parameters = new LinkedMultiValueMap<String, String>();
        var uri = UriComponentsBuilder.fromUriString(address).build();
        uri.getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(Objects::nonNull)
                        .forEach(value -> parameters.add(name, URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return parameters;
    }

    /** Reads addresses. */
    @Component
    static class Reader {

        private final Views views;

        Reader(Views views) {
            this.views = views;
        }

        Screen read(MultiValueMap<String, String> parameters, StaffMember member) {
            var view = view(parameters.getFirst("vue"), member).orElse(null);
            var layout = views.layout(member, view == null ? 0 : view.id())
                    .orElseGet(() -> view == null
                            ? Layout.USUAL
                            : new Layout(Column.read(view.columns()), Sort.read(view.sort())));
            var sort = parameters.getFirst("tri");
            if (sort != null && !Sort.read(sort).equals(layout.sort())) {
                layout = new Layout(layout.columns(), Sort.read(sort));
                views.remember(member, view == null ? 0 : view.id(), layout);
            }
            return new Screen(
                    Question.of(parameters),
                    view,
                    layout,
                    new Search.Place(line(parameters.getFirst("apres")), line(parameters.getFirst("avant"))));
        }

        private Optional<View> view(@Nullable String id, StaffMember member) {
            return id == null || !id.matches("\\d{1,18}") ? Optional.empty() : views.find(Long.parseLong(id), member);
        }

        private static @Nullable UUID line(@Nullable String id) {
            try {
                return id == null ? null : UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
