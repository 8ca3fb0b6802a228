package fr.preinscription.registration;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the addressees in the last version of their registrations. */
@Repository
class AddresseeTable implements Addressees {

    private final JdbcClient database;
    private final JsonMapper json;

    AddresseeTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Addressee> of(Collection<UUID> registrations) {
        return database
                .sql("""
                        select r.id, r.session, r.number, r.current_version, v.answers,
                               v.confirmation ->> 'candidate' as full_name,
                               jsonb_path_query_first(v.confirmation,
                                   '$.sections[*].lines[*] ? (@.label == "BTS").value') #>> '{}' as specialty,
                               jsonb_path_query_first(v.confirmation,
                                   '$.sections[*].lines[*] ? (@.label == "Adresse").value') #>> '{}' as address
                        from registration r
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        where r.id = any (:registrations::uuid[])""")
                .param(
                        "registrations",
                        registrations.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> addressee(row))
                .list()
                .stream()
                .collect(toMap(Addressee::registration, Function.identity()));
    }

    private Addressee addressee(ResultSet row) throws SQLException {
        var answers = json.readValue(row.getString("answers"), Answers.class);
        var identity = answers.identity();
        var contact = answers.contact();
        return new Addressee(
                row.getObject("id", UUID.class),
                row.getInt("session"),
                row.getString("number"),
                row.getInt("current_version"),
                contact == null ? "" : contact.email(),
                identity == null || identity.firstNames().isEmpty()
                        ? ""
                        : identity.firstNames().getFirst(),
                identity == null ? "" : name(identity),
                row.getString("full_name"),
                lines(row.getString("specialty")).stream().findFirst().orElse(""),
                lines(row.getString("address")));
    }

    private static String name(Answers.Identity identity) {
        return identity.usageName() != null && identity.useUsageName() ? identity.usageName() : identity.birthName();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
