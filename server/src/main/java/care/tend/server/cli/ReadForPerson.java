package care.tend.server.cli;

import care.tend.ledger.Facet;
import care.tend.notice.ReadClause;
import care.tend.notice.Reading;
import care.tend.notice.Reason;
import care.tend.notice.SelfTalkReader;
import care.tend.notice.Tier;
import java.io.BufferedReader;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers plain text for a person: their own words stay in view, and what is marked says why. */
final class ReadForPerson {
    private static final int HUNDRED = 100;

    private final Terminal terminal;
    private final SelfTalkReader reader;

    ReadForPerson(Terminal terminal, SelfTalkReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    void say(BufferedReader lines) {
        String text = lines.lines().collect(Collectors.joining("\n"));
        Reading reading = reader.read(text);
        if (reading.tier() != Tier.NONE) {
            terminal.say("read.people-first." + reading.tier().name().toLowerCase(Locale.ROOT));
            return;
        }
        boolean marked = false;
        for (ReadClause clause : reading.clauses()) {
            for (Facet facet : Facet.values()) {
                if (clause.facets().contains(facet)) {
                    marked = true;
                    sayMark(text, clause, facet);
                }
            }
        }
        terminal.say(marked ? "read.limits" : "read.nothing");
    }

    private void sayMark(String text, ReadClause clause, Facet facet) {
        long likely = Math.round(HUNDRED * clause.probabilities().getOrDefault(facet, 0.0));
        String words = clause.because().stream()
                .filter(reason -> reason.facet() == facet)
                .map(reason -> part(text, reason))
                .distinct()
                .collect(Collectors.joining("”, “", "“", "”"));
        terminal.say("read.clause", text.substring(clause.start(), clause.end()));
        terminal.say("read.mark", Texts.get("facet." + facet.code()), likely, words);
    }

    private static String part(String text, Reason reason) {
        return text.substring(reason.start(), reason.end());
    }
}
