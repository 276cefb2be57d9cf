package dev.altinncourier.journal;

import dev.altinncourier.journal.StoredLogin.Sealed;
import dev.altinncourier.journal.StoredLogin.Terms;
import dev.altinncourier.journal.StoredLogin.Times;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The logins of persons, one row each; what they hold that is secret comes and goes encrypted. */
@Singleton
public class LoginRows {

    static final String COLUMNS = "name, environment, key_id, secret, person, acr, scopes, logged_in_at, ends_at,"
            + " refreshed_at, idle_until, ended_rule";
    static final String IS_IT = " WHERE name = ? AND environment = ?";

    private final Database database;

    LoginRows(Database database) {
        this.database = database;
    }

    /** All that there are in an environment, by name. */
    public List<StoredLogin> all(String environment) {
        return database.list(
                LoginRows::login,
                "SELECT " + COLUMNS + " FROM person_login WHERE environment = ? ORDER BY name",
                environment);
    }

    public Optional<StoredLogin> find(LoginId id) {
        return database
                .list(LoginRows::login, "SELECT " + COLUMNS + " FROM person_login" + IS_IT, id.name(), id.environment())
                .stream()
                .findFirst();
    }

    /** A person has logged in. Whoever was refreshing what was there before writes nothing any more. */
    public void save(StoredLogin login) {
        if (replace(login) == 0 && !insert(login)) {
            replace(login);
        }
        database.makeDurable();
    }

    /** Forgets a login and whose it was. */
    public void delete(LoginId id) {
        database.change("DELETE FROM person_login" + IS_IT, id.name(), id.environment());
        database.makeDurable();
    }

    /** Puts the same secret under another key, unless it has become another one since, or somebody works with it. */
    public boolean reseal(StoredLogin login, Sealed anew, Instant now) {
        return database.change(
                        "UPDATE person_login SET key_id = ?, secret = ?" + IS_IT
                                + " AND secret = ? AND lease_until < ?",
                        anew.keyId(),
                        anew.text(),
                        login.id().name(),
                        login.id().environment(),
                        login.secret().text(),
                        now.toEpochMilli())
                == 1;
    }

    private int replace(StoredLogin login) {
        return database.change(
                "UPDATE person_login SET key_id = ?, secret = ?, person = ?, acr = ?, scopes = ?, logged_in_at = ?,"
                        + " ends_at = ?, refreshed_at = ?, idle_until = ?, ended_rule = NULL, unclear = 0,"
                        + " fence = fence + 1, lease_owner = NULL, lease_node = NULL, lease_until = 0" + IS_IT,
                values(login));
    }

    private boolean insert(StoredLogin login) {
        return database.insert(
                "INSERT INTO person_login (key_id, secret, person, acr, scopes, logged_in_at, ends_at, refreshed_at,"
                        + " idle_until, name, environment, unclear, fence, lease_until)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1, 0)",
                values(login));
    }

    private static Object[] values(StoredLogin login) {
        return new Object[] {
            login.secret().keyId(),
            login.secret().text(),
            login.terms().person(),
            login.terms().acr(),
            login.terms().scopes(),
            login.times().loggedInAt().toEpochMilli(),
            login.times().endsAt().toEpochMilli(),
            login.times().refreshedAt().toEpochMilli(),
            login.times().idleUntil().toEpochMilli(),
            login.id().name(),
            login.id().environment()
        };
    }

    static StoredLogin login(ResultSet row) throws SQLException {
        return new StoredLogin(
                new LoginId(row.getString("name"), row.getString("environment")),
                new Sealed(row.getString("key_id"), row.getString("secret")),
                new Terms(row.getString("person"), row.getString("acr"), row.getString("scopes")),
                new Times(
                        time(row, "logged_in_at"),
                        time(row, "ends_at"),
                        time(row, "refreshed_at"),
                        time(row, "idle_until")),
                row.getString("ended_rule"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
