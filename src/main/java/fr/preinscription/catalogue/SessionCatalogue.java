package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Correspondence;
import fr.preinscription.catalogue.Specialty.Diploma;
import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.catalogue.Specialty.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every specialty as one exam session sees it, and the search among them. */
final class SessionCatalogue {

    private static final int R408_LIST_OF = 2021;
    private static final Set<String> BUILDING_TRADES = Set.of("230", "232", "233");

    private final int session;
    private final Map<String, SpecialtyData> data;
    private final OfficeFacts office;
    private final Map<String, Specialty> specialties = new LinkedHashMap<>();
    private final SpecialtySearch search;

    private SessionCatalogue(
            int session, Map<String, SpecialtyData> data, Map<String, String> acronyms, OfficeFacts office) {
        this.session = session;
        this.data = data;
        this.office = office;
        data.values().forEach(one -> specialties.put(one.slug(), specialty(one)));
        this.search = new SpecialtySearch(this, acronyms);
    }

    static SessionCatalogue of(
            int session, Map<String, SpecialtyData> data, Map<String, String> acronyms, OfficeFacts office) {
        return new SessionCatalogue(session, data, acronyms, office);
    }

    @Nullable
    Specialty find(String slug) {
        return specialties.get(slug);
    }

    Collection<Specialty> all() {
        return specialties.values();
    }

    /** Specialties open in the session, in the alphabetical order of their names. */
    List<Specialty> open() {
        return specialties.values().stream()
                .filter(Specialty::open)
                .sorted(Comparator.comparing(specialty -> Spelling.words(specialty.name())))
                .toList();
    }

    List<Diploma> diplomasEver(String slug) {
        return known(slug).diplomas();
    }

    SpecialtySearch search() {
        return search;
    }

    private Specialty specialty(SpecialtyData one) {
        var diplomas = one.diplomas().stream()
                .filter(diploma -> diploma.isOpenIn(session) && !office.leavesOut(one.slug(), session))
                .sorted(Comparator.comparing(diploma -> Objects.requireNonNullElse(diploma.option(), "")))
                .toList();
        var options = new ArrayList<Option>();
        var grids = new LinkedHashMap<String, Grid>();
        var correspondences = new LinkedHashSet<Correspondence>();
        for (var diploma : diplomas) {
            if (diploma.option() != null) {
                options.add(new Option(diploma.option(), Objects.requireNonNullElse(diploma.optionName(), "")));
            }
            one.regulations().stream()
                    .filter(regulation -> regulation.governs(session, diploma.code()))
                    .findFirst()
                    .ifPresent(regulation -> {
                        var grid = new GridAssembly(one, regulation, session);
                        grids.put(Objects.requireNonNullElse(diploma.option(), ""), grid.grid(diploma.option()));
                        correspondences.addAll(grid.correspondences());
                    });
            office.completion(diploma.code(), session)
                    .ifPresent(completed -> grids.compute(
                            Objects.requireNonNullElse(diploma.option(), ""),
                            (option, grid) -> completed.over(grid == null ? Grid.NONE : grid)));
        }
        return new Specialty(
                one.slug(),
                one.name(),
                session,
                !diplomas.isEmpty(),
                diplomas,
                options,
                chain(one.slug(), this::replacedBySlug),
                chain(one.slug(), this::successorsOf),
                r408(one, diplomas),
                one.r408Verification(),
                List.copyOf(correspondences),
                grids);
    }

    /**
     * The only list known is that of session 2021. A diploma examined for the first time later could not be on it: nothing
     * is known of it when it follows one that was, or when it is of the building trades, where people work at height.
     */
    private @Nullable Boolean r408(SpecialtyData one, List<Diploma> diplomas) {
        var isNewer =
                !diplomas.isEmpty() && diplomas.stream().allMatch(diploma -> diploma.firstSession() > R408_LIST_OF);
        if (!isNewer || one.r408() == null) {
            return one.r408();
        }
        var follows = one.r408()
                || chain(one.slug(), this::replacedBySlug).stream()
                        .anyMatch(old -> Boolean.TRUE.equals(known(old).r408()));
        var builds = diplomas.stream()
                .anyMatch(diploma -> BUILDING_TRADES.contains(Objects.requireNonNullElse(diploma.nsfGroup(), "")));
        return follows || builds ? null : Boolean.FALSE;
    }

    private SpecialtyData known(String slug) {
        return Objects.requireNonNull(data.get(slug));
    }

    private List<String> replacedBySlug(String slug) {
        return known(slug).replacedSince().entrySet().stream()
                .filter(old -> old.getValue() <= session)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> successorsOf(String slug) {
        return data.values().stream()
                .filter(one -> one.replacedSince().getOrDefault(slug, Integer.MAX_VALUE) <= session)
                .map(SpecialtyData::slug)
                .toList();
    }

    private static List<String> chain(String slug, java.util.function.Function<String, List<String>> next) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(next.apply(slug));
        while (!waiting.isEmpty()) {
            var one = waiting.poll();
            if (!one.equals(slug) && seen.add(one)) {
                waiting.addAll(next.apply(one));
            }
        }
        return List.copyOf(seen);
    }
}
