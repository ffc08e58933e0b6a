package care.tend.server.ledger;

import static care.tend.server.ledger.TestEntries.checkIn;
import static care.tend.server.ledger.TestEntries.correction;
import static care.tend.server.ledger.TestEntries.id;
import static care.tend.server.ledger.TestEntries.ownWording;
import static care.tend.server.ledger.TestEntries.removal;
import static care.tend.server.ledger.TestEntries.session;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.KeptEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.PersonId;
import care.tend.ledger.RemovedEntry;
import care.tend.ledger.UnopenedEntry;
import care.tend.ledger.UnopenedEntry.Reason;
import care.tend.server.keys.DataKey;
import care.tend.server.keys.KeyFile;
import care.tend.server.keys.Keyring;
import care.tend.server.keys.UnlockedPerson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger keeps to, whichever database is under it. */
abstract class LedgerContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:04:00.123456Z");
    private static final String WORDS = "canary-words-of-nobody";

    private TestDatabase database;
    private Database connected;
    private LedgerStore store;
    private UnlockedPerson person;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        connected = Database.at(database.url());
        store = new LedgerStore(connected, () -> NOW);
        person = newPerson();
    }

    @AfterEach
    void close() {
        store.close();
        connected.close();
    }

    @Test
    void everyKindOfEntryIsFoundAgainAsItWasWritten() {
        List<Entry> entries = List.of(
                checkIn(1, 7, "a hard day — müde 😔\u0000 \"quoted\" \\ and\nover two lines"),
                session(2),
                ownWording(3, "This is hard.", "Anyone would find it hard."),
                correction(4, checkIn(1, 5, "less hard")),
                removal(5, 2));

        entries.forEach(entry -> write(entry));

        assertThat(store.open(person).entries())
                .extracting(KeptEntry::entry)
                .containsExactly(entries.get(0), entries.get(2), entries.get(3), entries.get(4));
        assertThat(store.open(person).entries()).extracting(KeptEntry::recorded).containsOnly(NOW);
        assertThat(store.open(person).removed()).containsExactly(new RemovedEntry(2, id(2)));
    }

    @Test
    void placesCountFromOneWithoutGaps() {
        assertThat(write(checkIn(9, 1, "a"))).isEqualTo(new Outcome.Stored(1));
        assertThat(write(checkIn(3, 2, "b"))).isEqualTo(new Outcome.Stored(2));
        assertThat(write(checkIn(5, 3, "c"))).isEqualTo(new Outcome.Stored(3));
    }

    @Test
    void theSameEntryTwiceIsKeptOnce() {
        write(checkIn(1, 7, WORDS));

        assertThat(write(checkIn(1, 7, WORDS))).isEqualTo(new Outcome.AlreadyStored(1));
        assertThat(write(checkIn(1, 8, WORDS))).isEqualTo(new Outcome.Conflict());
        assertThat(write(checkIn(2, 7, WORDS))).isEqualTo(new Outcome.Stored(2));
        assertThat(store.open(person).entries()).hasSize(2);
    }

    @Test
    void manyWritersAtOnceKeepEveryEntryOnce() throws Exception {
        List<Callable<Outcome>> writes = new ArrayList<>();
        for (int number = 1; number <= 400; number++) {
            Entry entry = checkIn(number % 200, 5, "n" + number % 200);
            writes.add(() -> write(entry));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Outcome> outcome : threads.invokeAll(writes)) {
                assertThat(outcome.get()).isInstanceOfAny(Outcome.Stored.class, Outcome.AlreadyStored.class);
            }
        }
        assertThat(store.open(person).entries())
                .extracting(KeptEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void twoProcessesShareOneLedger() throws Exception {
        try (Database other = Database.at(database.url());
                LedgerStore second = new LedgerStore(other, () -> NOW);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> LongStream.range(0, 60).forEach(n -> write(checkIn(n, 1, "one"))));
            Future<?> two = threads.submit(() -> LongStream.range(100, 160)
                    .forEach(n -> second.write(person, new Write.Append(checkIn(n, 2, "two")))));
            one.get();
            two.get();
        }
        assertThat(store.open(person).entries())
                .extracting(KeptEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void whatWasKeptIsThereAfterReopening() {
        write(checkIn(1, 7, WORDS));
        close();
        connected = Database.at(database.url());
        store = new LedgerStore(connected, () -> NOW);

        assertThat(store.open(person).checkIns()).containsExactly(checkIn(1, 7, WORDS));
    }

    @Test
    void aPartOfTheLedgerStartsAfterAPlace() {
        LongStream.rangeClosed(1, 5).forEach(number -> write(checkIn(number, 1, "n")));

        assertThat(store.drawPart(person, 2, 2, Ledger::entries))
                .extracting(KeptEntry::seq)
                .containsExactly(3L, 4L);
        assertThat(store.<Ledger>drawPart(person, 5, 10, part -> part)).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void aCorrectionNamesAnEntryOfItsOwnKindThatIsThere() {
        write(checkIn(1, 7, WORDS));
        write(removal(2, 1));
        write(checkIn(3, 7, WORDS));

        assertThat(write(correction(4, checkIn(99, 1, "")))).isInstanceOf(Outcome.WrongTarget.class);
        assertThat(write(correction(5, checkIn(1, 1, "")))).isInstanceOf(Outcome.WrongTarget.class);
        assertThat(write(correction(6, session(3)))).isInstanceOf(Outcome.WrongTarget.class);
        assertThat(write(correction(7, checkIn(2, 1, "")))).isInstanceOf(Outcome.WrongTarget.class);
        assertThat(write(removal(8, 99))).isInstanceOf(Outcome.WrongTarget.class);
        assertThat(write(correction(9, checkIn(3, 1, "")))).isEqualTo(new Outcome.Stored(4));
    }

    @Test
    void aRemovedEntryAndItsCorrectionsAreGoneFromTheLiveFiles() throws SQLException, IOException {
        write(checkIn(1, 7, WORDS.repeat(200)));
        write(correction(2, checkIn(1, 5, WORDS)));
        write(checkIn(3, 2, "stays"));
        byte[] large = tail(database.sealedOf(id(1).toString()));
        byte[] small = tail(database.sealedOf(id(2).toString()));
        byte[] other = tail(database.sealedOf(id(3).toString()));

        write(removal(4, 1));

        assertThat(database.holdsBytes(large)).isFalse();
        assertThat(database.holdsBytes(small)).isFalse();
        assertThat(database.holdsBytes(other))
                .as("the search itself finds what is there")
                .isTrue();
        assertThat(store.open(person).statements()).containsExactly(checkIn(3, 2, "stays"));
    }

    @Test
    void aRemovedEntryDoesNotComeBackWhenItIsSentAgain() {
        write(checkIn(1, 7, WORDS));
        write(removal(2, 1));

        assertThat(write(checkIn(1, 7, WORDS))).isEqualTo(new Outcome.Removed());
        assertThat(write(removal(2, 1))).isEqualTo(new Outcome.AlreadyStored(2));
        assertThat(store.open(person).statements()).isEmpty();
    }

    @Test
    void anEntryWithAChangedByteIsNamedAndStopsNoOther() throws SQLException {
        write(checkIn(1, 7, WORDS));
        write(checkIn(2, 6, WORDS));
        byte[] sealed = database.sealedOf(id(1).toString());
        sealed[sealed.length / 2] ^= 1;
        setSealed(1, sealed);

        Ledger ledger = store.open(person);

        assertThat(ledger.checkIns()).containsExactly(checkIn(2, 6, WORDS));
        assertThat(ledger.unopened()).containsExactly(new UnopenedEntry(1, id(1).toString(), Reason.DOES_NOT_OPEN));
        assertThat(write(checkIn(1, 7, WORDS))).isEqualTo(new Outcome.Conflict());
    }

    @Test
    void rowsThatWereSwappedDoNotOpen() throws SQLException {
        write(checkIn(1, 7, "one"));
        write(checkIn(2, 6, "two"));
        byte[] one = database.sealedOf(id(1).toString());
        setSealed(1, database.sealedOf(id(2).toString()));
        setSealed(2, one);

        assertThat(store.open(person).unopened()).hasSize(2);
    }

    @Test
    void anotherKeyOpensNothingAndSaysSo() {
        write(checkIn(1, 7, WORDS));
        UnlockedPerson wrongKey = new UnlockedPerson(person.id(), DataKey.random(), 1);
        UnlockedPerson wrongVersion = new UnlockedPerson(person.id(), person.key(), 2);

        assertThat(store.open(wrongKey).entries()).isEmpty();
        assertThat(store.open(wrongKey).unopened()).hasSize(1);
        assertThat(store.open(wrongVersion).unopened()).hasSize(1);
    }

    @Test
    void whatIsDrawnFromNumbersHoldsNoNotes() {
        write(checkIn(1, 7, WORDS));
        write(correction(2, checkIn(1, 5, WORDS)));

        assertThat(store.draw(person, Ledger::toString)).doesNotContain(WORDS);
        assertThat(store.draw(person, Ledger::checkIns))
                .containsExactly(checkIn(1, 5, WORDS).withoutNote());
    }

    @Test
    void anErrorWhileWritingIsSaidAndTheNextEntryIsKept() {
        AtomicBoolean failing = new AtomicBoolean(true);
        try (LedgerStore troubled = new LedgerStore(connected, () -> {
            if (failing.getAndSet(false)) {
                throw new OutOfMemoryError("invented");
            }
            return NOW;
        })) {
            assertThatThrownBy(() -> troubled.write(person, new Write.Append(checkIn(1, 7, WORDS))))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(troubled.write(person, new Write.Append(checkIn(1, 7, WORDS))))
                    .isEqualTo(new Outcome.Stored(1));
        }
    }

    @Test
    void twoPeopleNeverSeeEachOther() {
        UnlockedPerson other = newPerson();
        write(checkIn(1, 7, "mine"));

        assertThat(store.write(other, new Write.Append(checkIn(1, 2, "theirs"))))
                .isEqualTo(new Outcome.Stored(1));
        assertThat(store.open(person).checkIns()).containsExactly(checkIn(1, 7, "mine"));
        assertThat(store.open(other).checkIns()).containsExactly(checkIn(1, 2, "theirs"));
    }

    @Test
    void nothingAPersonTypedStandsInTheFiles() throws IOException {
        write(checkIn(1, 7, WORDS));
        write(ownWording(2, WORDS));

        for (String text : List.of(WORDS, "shaky", "check-in", "the-break")) {
            assertThat(database.holdsBytes(text.getBytes(UTF_8))).as(text).isFalse();
        }
    }

    @Test
    void theLengthOfAnEntryTellsOnlyItsSteps() throws SQLException {
        write(checkIn(1, 7, ""));
        write(checkIn(2, 7, "x"));
        write(checkIn(3, 7, "x".repeat(600)));

        int nonceAndTag = 12 + 16;
        int empty = database.sealedOf(id(1).toString()).length;
        int brief = database.sealedOf(id(2).toString()).length;
        int lengthy = database.sealedOf(id(3).toString()).length;
        assertThat(brief).isEqualTo(empty);
        assertThat((empty - nonceAndTag) % 256).isZero();
        assertThat((lengthy - nonceAndTag) % 256).isZero();
    }

    @Test
    void whatComesBackFromAnExportKeepsItsTimeAndItsPlaces() {
        Instant then = Instant.parse("2020-02-29T12:00:00Z");
        List<Write> writes = List.of(
                new Write.BringBack(new KeptEntry(1, then, checkIn(1, 7, WORDS))),
                new Write.BringBackRemoved(id(2)),
                new Write.BringBack(new KeptEntry(3, then, removal(3, 2))));

        for (int round = 0; round < 2; round++) {
            writes.forEach(write -> assertThat(store.write(person, write))
                    .isInstanceOfAny(Outcome.Stored.class, Outcome.AlreadyStored.class));
        }

        Ledger ledger = store.open(person);
        assertThat(ledger.entries()).extracting(KeptEntry::seq).containsExactly(1L, 3L);
        assertThat(ledger.entries()).extracting(KeptEntry::recorded).containsOnly(then);
        assertThat(ledger.removed()).containsExactly(new RemovedEntry(2, id(2)));
    }

    @Test
    void aRemovalCutOffBeforeItsBytesWereGoneIsFinishedAtTheNextOpening() throws SQLException, IOException {
        write(checkIn(1, 7, WORDS.repeat(200)));
        byte[] sealed = tail(database.sealedOf(id(1).toString()));
        // An open connection of somebody else, as after a crash: nothing is tidied up when ours goes.
        try (Connection other = database.connect()) {
            other.createStatement().executeQuery("select 1 from person").close();
            connected.write(jdbc -> new LedgerTransaction(jdbc, person, NOW).write(new Write.Append(removal(2, 1))));
            store.close();
            connected.close();
            database.writeOut();
            assertThat(database.holdsBytes(sealed)).isTrue();

            connected = Database.at(database.url());
            store = new LedgerStore(connected, () -> NOW);

            assertThat(store.open(person).removed()).hasSize(1);
            assertThat(database.holdsBytes(sealed)).isFalse();
        }
    }

    @Test
    void erasingLeavesNoRowAndNoBytes() throws SQLException, IOException {
        write(checkIn(1, 7, WORDS));
        byte[] sealed = tail(database.sealedOf(id(1).toString()));

        store.erase(person.id());

        assertThat(database.holdsBytes(sealed)).isFalse();
        assertThat(store.open(person)).isEqualTo(Ledger.EMPTY);
    }

    private Outcome write(Entry entry) {
        return store.write(person, new Write.Append(entry));
    }

    private UnlockedPerson newPerson() {
        KeyFile keyFile = new KeyFile(new PersonId(UUID.randomUUID()), DataKey.random());
        return connected.write(jdbc -> new Keyring(jdbc).create(keyFile));
    }

    private void setSealed(long number, byte[] sealed) {
        EntryId id = id(number);
        connected.write(jdbc -> jdbc.sql("update entry set sealed = ? where entry_id = ?")
                .param(sealed)
                .param(id.toString())
                .update());
    }

    private static byte[] tail(byte[] sealed) {
        return java.util.Arrays.copyOfRange(sealed, sealed.length - 64, sealed.length);
    }
}
