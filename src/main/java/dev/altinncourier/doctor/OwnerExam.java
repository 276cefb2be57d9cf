package dev.altinncourier.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens for one owner, one after another: what hinders all of them is told once.
 *
 * @param owner as it may be shown; null for nobody's system user
 * @param tries one for each profile, and for each of its validations by the authority
 */
record OwnerExam(@Nullable String owner, List<TokenExam> tries) implements Exam {

    @Override
    public String check() {
        return TokenExam.GRANT;
    }

    @Override
    public String about() {
        return owner == null ? "" : owner;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        boolean over = false;
        for (var one : tries) {
            if (over) {
                findings.add(one.asBefore());
            } else {
                var tried = one.look();
                findings.addAll(tried.findings());
                over = tried.concernsAll();
            }
        }
        return findings;
    }
}
