package dev.altinncourier.login;

import dev.altinncourier.login.LoginForecast.Outlook;
import dev.altinncourier.login.LoginProblem.Reason;
import dev.altinncourier.submission.Text;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pages that a person or an operator sees: Norwegian first, then English; nothing personal, and no script. */
@Singleton
public final class LoginPages {

    private static final DateTimeFormatter NORWEGIAN =
            DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("nb"));
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private static final String STYLE =
            """
            body{font:1.0625rem/1.55 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0 auto;max-width:44rem;\
            padding:2.5rem 1.25rem}
            h1{font-size:1.6rem;margin:0 0 1rem}
            h2{font-size:1.15rem;margin:1.5rem 0 .25rem}
            p{margin:.4rem 0}
            a{color:#0b4f8a}
            [lang=en]{color:#4a4a4a}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.6rem .9rem .6rem 0;border-bottom:1px solid #c8c8c8}
            td small{display:block;color:#4a4a4a}
            button{font:inherit;padding:.6rem 1.2rem;border:2px solid #0b4f8a;border-radius:.25rem;background:#0b4f8a;\
            color:#fff;cursor:pointer}
            button.quiet{background:#fff;color:#0b4f8a}
            a:focus-visible,button:focus-visible{outline:3px solid #e0a100;outline-offset:2px}
            button [lang=en],a [lang=en]{color:inherit}
            .note{border-left:.3rem solid #b35c00;padding:.2rem 0 .2rem .9rem;margin:1.2rem 0}
            form{margin:1.4rem 0}
            """;

    private final Template logins;
    private final Template login;
    private final Template refused;
    private final ZoneId zone;

    LoginPages(
            @Location("logins") Template logins,
            @Location("login") Template login,
            @Location("login-refused") Template refused,
            @ConfigProperty(name = "courier.folders.zone", defaultValue = "Europe/Oslo") ZoneId zone) {
        this.logins = logins;
        this.login = login;
        this.refused = refused;
        this.zone = zone;
    }

    /**
     * What a browser may do with the pages: nothing but show them, and send their forms here, from where it is sent on to
     * ID-porten and whatever ID-porten leads to.
     */
    public String policy(String issuer) {
        return "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' https: " + issuer;
    }

    /** All logins. */
    public String all(List<Outlook> outlooks) {
        return styled(logins.data("logins", outlooks.stream().map(this::row).toList()));
    }

    /**
     * One login, with what can be done.
     *
     * @param mark of its forms
     */
    public String one(Outlook outlook, String mark) {
        return styled(login.data("login", row(outlook)).data("mark", mark));
    }

    /** Why something did not come about. */
    public String refused(Text words) {
        return styled(refused.data("nb", words.nb()).data("en", words.en()));
    }

    private static String styled(TemplateInstance page) {
        return page.data("style", new RawString(STYLE)).render();
    }

    private Map<String, Object> row(Outlook outlook) {
        var row = new HashMap<String, Object>();
        row.put("name", outlook.name());
        row.put("title", outlook.title());
        row.put("good", outlook.good());
        row.put("ending", outlook.ending());
        row.put("known", outlook.login() != null);
        row.put("waiting", outlook.waiting());
        var stored = outlook.login();
        if (stored != null) {
            row.put("untilNb", text(NORWEGIAN, stored.times().endsAt()));
            row.put("untilEn", text(ENGLISH, stored.times().endsAt()));
            var reason = Reason.of(stored);
            row.put("reasonNb", reason.text().nb());
            row.put("reasonEn", reason.text().en());
        }
        return row;
    }

    private String text(DateTimeFormatter format, Instant time) {
        return format.format(time.atZone(zone));
    }

    private static String digest(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
