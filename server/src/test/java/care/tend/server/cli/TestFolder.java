package care.tend.server.cli;

import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.correction;
import static care.tend.server.ledger.TestEntries.ownWording;
import static care.tend.server.ledger.TestEntries.removal;
import static care.tend.server.ledger.TestEntries.session;
import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.Entry;
import care.tend.ledger.Ledger;
import care.tend.server.Settings;
import care.tend.server.keys.DataFolder;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.Database;
import care.tend.server.ledger.LedgerStore;
import care.tend.server.ledger.Outcome;
import care.tend.server.ledger.Write;
import care.tend.server.people.Owner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A data folder with a real ledger, on a SQLite file or another database. */
record TestFolder(Path path, @Nullable String databaseUrl) {
    private static final Instant RECORDED = Instant.parse("2026-11-23T08:05:00.25Z");

    static TestFolder sqlite(Path path) {
        return new TestFolder(path, null);
    }

    /** Keeps entries of every kind: one of them corrected, one removed, words in several scripts. */
    TestFolder filled() {
        return keep(
                checkIn(1, 7, "=cmd, \"quoted\"\nsecond line"),
                session(2),
                ownWording(3, "Let me be fair to me.", "Ich darf müde sein. 我累了"),
                checkIn(4, 5, "gone-words-of-nobody"),
                correction(5, checkIn(4, 6, "gone-correction-of-nobody")),
                correction(6, checkIn(1, 3, "@corrected")),
                removal(7, 4));
    }

    TestFolder keep(Entry... entries) {
        use(store -> {
            for (Entry entry : entries) {
                assertThat(store.write(store.person(), new Write.Append(entry))).isInstanceOf(Outcome.Stored.class);
            }
            return true;
        });
        return this;
    }

    Ledger open() {
        return use(store -> store.open(store.person()));
    }

    /** What a test does with an open ledger. */
    <T> T use(Function<Opened, T> work) {
        Settings settings = new Settings(new DataFolder(path), databaseUrl, 0);
        try (Database database = settings.database();
                LedgerStore store = new LedgerStore(database, () -> RECORDED)) {
            return work.apply(new Opened(store, new Owner(settings.folder().keyFile(), database).unlock(), database));
        }
    }

    /** An open ledger. */
    record Opened(LedgerStore store, UnlockedPerson person, Database database) {
        Outcome write(UnlockedPerson whose, Write write) {
            return store.write(whose, write);
        }

        Ledger open(UnlockedPerson whose) {
            return store.open(whose);
        }
    }

    List<String> arguments(String... command) {
        return databaseUrl == null ? List.of(command) : concat(List.of(command), "--db", databaseUrl);
    }

    CommandRun run(String typed, String... command) {
        return CommandRun.on(path, typed, arguments(command).toArray(String[]::new));
    }

    private static List<String> concat(List<String> command, String... more) {
        return java.util.stream.Stream.concat(command.stream(), List.of(more).stream())
                .toList();
    }
}
