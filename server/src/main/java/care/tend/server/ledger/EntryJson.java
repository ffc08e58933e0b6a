package care.tend.server.ledger;

import care.tend.ledger.CheckIn;
import care.tend.ledger.ContentId;
import care.tend.ledger.Correction;
import care.tend.ledger.Entry;
import care.tend.ledger.EntryId;
import care.tend.ledger.InvalidEntryException;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.JournalForm;
import care.tend.ledger.KinderAnswer;
import care.tend.ledger.MirrorChoice;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.ledger.ReadingCorrection;
import care.tend.ledger.Removal;
import care.tend.ledger.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of an entry: one and the same over HTTP, under the seal and in an export. */
public final class EntryJson {
    private EntryJson() {}

    /**
     * Reads an entry.
     *
     * @param object its JSON
     * @return the entry
     * @throws InvalidEntryException when a field is unknown, absent, of the wrong type or outside its limits
     */
    public static Entry read(ObjectNode object) {
        Fields fields = new Fields(object);
        String kind = fields.string("kind");
        Entry entry = switch (kind) {
            case "correction" -> correction(fields);
            case "removal" -> new Removal(fields.entryId("id"), fields.moment("effective"), fields.entryId("removes"));
            default -> statement(kind, fields.entryId("id"), fields);
        };
        fields.done();
        return entry;
    }

    private static Correction correction(Fields fields) {
        EntryId id = fields.entryId("id");
        Moment effective = fields.moment("effective");
        EntryId corrects = fields.entryId("corrects");
        Fields inner = fields.object("entry");
        Statement replacement = inner.within(() -> statement(inner.string("kind"), corrects, inner));
        inner.done();
        return new Correction(id, effective, replacement);
    }

    private static Statement statement(String kind, EntryId id, Fields fields) {
        Moment effective = fields.moment("effective");
        return switch (kind) {
            case "check-in" ->
                new CheckIn(
                        id,
                        effective,
                        fields.optionalRating("distress"),
                        fields.optionalRating("threat"),
                        fields.optionalRating("care"),
                        fields.strings("feelings"),
                        fields.optionalString("note"));
            case "practice-session" ->
                new PracticeSession(
                        id,
                        effective,
                        fields.contentId("practice"),
                        fields.optionalContentId("wording"),
                        fields.optionalContentId("anchor"),
                        fields.optionalMoment("started"),
                        fields.optionalMoment("ended"),
                        fields.optionalMoment("stopped"),
                        fields.optionalRating("before"),
                        fields.optionalRating("after"),
                        fields.flag("feltWorse"));
            case "own-wording" -> new OwnWording(id, effective, fields.contentId("practice"), fields.strings("lines"));
            case "journal-entry" ->
                new JournalEntry(
                        id,
                        effective,
                        fields.choice("form", JournalForm.values()),
                        fields.optionalContentId("prompt"),
                        fields.writing("text"),
                        fields.strings("tags"));
            case "kinder-answer" ->
                new KinderAnswer(
                        id, effective, fields.entryId("about"), fields.string("words"), fields.string("answer"));
            case "reading-correction" ->
                new ReadingCorrection(id, effective, fields.string("words"), fields.facet("facet"));
            case "mirror-choice" -> new MirrorChoice(id, effective, fields.flag("offered"));
            default ->
                throw new InvalidEntryException(
                        "kind",
                        "must be one of check-in, practice-session, own-wording, journal-entry, kinder-answer, "
                                + "reading-correction, mirror-choice, correction, removal");
        };
    }

    /**
     * Writes an entry; what is absent is left out.
     *
     * @param entry the entry
     * @return its JSON
     */
    public static ObjectNode write(Entry entry) {
        ObjectNode object = LedgerJson.object();
        object.put("id", entry.id().toString());
        switch (entry) {
            case Correction correction -> {
                object.put("kind", "correction");
                object.put("effective", correction.effective().toString());
                object.put("corrects", correction.corrects().toString());
                object.set("entry", write(correction.replacement()).without("id"));
            }
            case Removal removal -> {
                object.put("kind", "removal");
                object.put("effective", removal.effective().toString());
                object.put("removes", removal.removes().toString());
            }
            case Statement statement -> writeStatement(object, statement);
        }
        return object;
    }

    /** Returns the name by which a kind of statement goes in JSON. */
    public static String kindOf(Statement statement) {
        return switch (statement) {
            case CheckIn checkIn -> "check-in";
            case PracticeSession session -> "practice-session";
            case OwnWording wording -> "own-wording";
            case JournalEntry written -> "journal-entry";
            case KinderAnswer answer -> "kinder-answer";
            case ReadingCorrection correction -> "reading-correction";
            case MirrorChoice choice -> "mirror-choice";
        };
    }

    private static void writeStatement(ObjectNode object, Statement statement) {
        object.put("kind", kindOf(statement));
        object.put("effective", statement.effective().toString());
        switch (statement) {
            case CheckIn checkIn -> writeCheckIn(object, checkIn);
            case PracticeSession session -> writeSession(object, session);
            case OwnWording wording -> {
                object.put("practice", wording.practice().value());
                putStrings(object, "lines", wording.lines());
            }
            case JournalEntry written -> writeJournal(object, written);
            case KinderAnswer answer ->
                object.put("about", answer.about().toString())
                        .put("words", answer.words())
                        .put("answer", answer.answer());
            case ReadingCorrection correction ->
                object.put("words", correction.words())
                        .put("facet", correction.facet().code());
            case MirrorChoice choice -> object.put("offered", choice.offered());
        }
    }

    private static void writeJournal(ObjectNode object, JournalEntry written) {
        object.put("form", LedgerJson.nameOf(written.form()));
        putContentId(object, "prompt", written.prompt());
        object.put("text", written.text());
        if (!written.tags().isEmpty()) {
            putStrings(object, "tags", written.tags());
        }
    }

    private static void writeCheckIn(ObjectNode object, CheckIn checkIn) {
        putRating(object, "distress", checkIn.distress());
        putRating(object, "threat", checkIn.threat());
        putRating(object, "care", checkIn.care());
        if (!checkIn.feelings().isEmpty()) {
            putStrings(object, "feelings", checkIn.feelings());
        }
        if (checkIn.note() != null) {
            object.put("note", checkIn.note());
        }
    }

    private static void writeSession(ObjectNode object, PracticeSession session) {
        object.put("practice", session.practice().value());
        putContentId(object, "wording", session.wording());
        putContentId(object, "anchor", session.anchor());
        putMoment(object, "started", session.started());
        putMoment(object, "ended", session.ended());
        putMoment(object, "stopped", session.stopped());
        putRating(object, "before", session.before());
        putRating(object, "after", session.after());
        if (session.feltWorse()) {
            object.put("feltWorse", true);
        }
    }

    private static void putStrings(ObjectNode object, String name, List<String> texts) {
        texts.forEach(object.putArray(name)::add);
    }

    private static void putRating(ObjectNode object, String name, @Nullable Rating rating) {
        if (rating != null) {
            object.put(name, rating.value());
        }
    }

    private static void putMoment(ObjectNode object, String name, @Nullable Moment moment) {
        if (moment != null) {
            object.put(name, moment.toString());
        }
    }

    private static void putContentId(ObjectNode object, String name, @Nullable ContentId id) {
        if (id != null) {
            object.put(name, id.value());
        }
    }
}
