package fr.preinscription.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts, as they lie in the database. */
@Repository
class AccountTable {

    private static final String ROWS = """
            select a.*, exists (select from staff_totp t where t.account = a.id) as telephone,
                (select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                 where e.name = a.email) as passkeys,
                (select max(l.expires_at) from staff_link l
                 where l.account = a.id and l.used_at is null and l.expires_at > :now) as link_until
            from staff_account a
            """;

    private final JdbcClient database;
    private final Clock clock;

    AccountTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Account> find(UUID id) {
        return rows("where a.id = :key", id).stream().findFirst();
    }

    Optional<Account> byEmail(String email) {
        return rows("where a.email = :key", email).stream().findFirst();
    }

    Optional<Account> byProvider(String provider, String sub) {
        return rows("where a.provider_sub = :key", sub).stream()
                .filter(account -> provider.equals(account.provider()))
                .findFirst();
    }

    List<Account> all() {
        return rows("where :key order by a.disabled_at is not null, a.name, a.email", true);
    }

    /** Until the transaction ends, nobody else adds or changes an account. */
    void lock() {
        database.sql("lock table staff_account in share row exclusive mode").update();
    }

    /** Locks the accounts of all administrators, so that two of them cannot remove each other at once. */
    List<Account> administratorsForUpdate() {
        database.sql("select id from staff_account where role = 'ADMINISTRATOR' order by id for update")
                .query(UUID.class)
                .list();
        return rows("where a.role = :key", Role.ADMINISTRATOR.name());
    }

    /** Who this session is of, if its generation is still the one of the account. */
    Optional<StaffMember> current(UUID id, int generation) {
        return database.sql("select * from staff_account where id = ? and generation = ? and disabled_at is null")
                .params(id, generation)
                .query((row, number) -> member(row))
                .optional();
    }

    void add(StaffMember member) {
        database.sql("""
                        insert into staff_account (id, email, name, capacity, role, created_at, changed_at)
                        values (:id, :email, :name, :capacity, :role, :now, :now)""")
                .param("id", member.id())
                .param("email", member.email())
                .param("name", member.name())
                .param("capacity", member.capacity())
                .param("role", member.role().name())
                .param("now", now())
                .update();
    }

    void describe(StaffMember member) {
        database.sql("""
                        update staff_account set name = :name, capacity = :capacity, role = :role, changed_at = :now
                        where id = :id""")
                .param("id", member.id())
                .param("name", member.name())
                .param("capacity", member.capacity())
                .param("role", member.role().name())
                .param("now", now())
                .update();
    }

    void disabled(UUID id, boolean disabled) {
        database.sql("update staff_account set disabled_at = :at, changed_at = :now where id = :id")
                .param("id", id)
                .param("at", disabled ? now() : null)
                .param("now", now())
                .update();
    }

    void password(UUID id, @Nullable String digest) {
        database.sql("update staff_account set password = :password, password_at = :at where id = :id")
                .param("id", id)
                .param("password", digest)
                .param("at", digest == null ? null : now())
                .update();
    }

    /** The same password under a better digest. */
    void strengthen(UUID id, String former, String digest) {
        database.sql("update staff_account set password = ? where id = ? and password = ?")
                .params(digest, id, former)
                .update();
    }

    /** Ends every session of the account at once, on every node. */
    int nextGeneration(UUID id) {
        return database.sql("update staff_account set generation = generation + 1 where id = ? returning generation")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void signedIn(UUID id) {
        database.sql("update staff_account set last_sign_in_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    void link(UUID id, String provider, String sub) {
        database.sql("update staff_account set provider = ?, provider_sub = ? where id = ?")
                .params(provider, sub, id)
                .update();
    }

    private List<Account> rows(String which, Object key) {
        return database.sql(ROWS + which)
                .param("key", key)
                .param("now", now())
                .query((row, number) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                member(row),
                row.getString("password"),
                instant(row, "password_at"),
                row.getInt("generation"),
                instant(row, "disabled_at"),
                row.getString("provider"),
                row.getString("provider_sub"),
                instant(row, "last_sign_in_at"),
                row.getBoolean("telephone"),
                row.getInt("passkeys"),
                instant(row, "link_until"));
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getString("capacity"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
