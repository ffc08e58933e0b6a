package care.tend.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.server.exchange.RefusedFileException.Reason;
import care.tend.server.keys.DoesNotOpenException;
import care.tend.server.keys.UnlockedPerson;
import care.tend.server.ledger.LedgerJson;
import care.tend.server.ledger.RawRow;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup looks like inside; described in {@code SECURITY.md}. {@code rows.txt} has one row a line, sealed as in the
 * database. {@code manifest.json} has counts and the SHA-256 of {@code rows.txt}, and a proof: the manifest, authenticated
 * with the person's data key, so that nobody without that key can leave a row out or put another backup's rows in.
 */
final class BackupFormat {
    static final String ROWS = "rows.txt";
    static final String MANIFEST = "manifest.json";
    static final String FORMAT = "tend-backup";
    static final int VERSION = 1;
    static final String PROOF = "proof";

    /** A lifetime of entries is far smaller. */
    static final long MAX_UNPACKED_BYTES = 16L << 30;

    private static final String REMOVED = "-";
    private static final String BETWEEN = " ";

    private BackupFormat() {}

    static String line(RawRow row) {
        return switch (row) {
            case RawRow.Person person -> String.join(BETWEEN, "person", person.personId(), "" + person.lastSeq());
            case RawRow.KeyWrap wrap ->
                String.join(BETWEEN, "wrap", text(wrap.wrappedBy()), "" + wrap.keyVersion(), bytes(wrap.wrapped()));
            case RawRow.SealedEntry entry -> {
                byte[] sealed = entry.sealed();
                yield String.join(
                        BETWEEN,
                        "entry",
                        "" + entry.seq(),
                        text(entry.entryId()),
                        "" + entry.keyVersion(),
                        sealed == null ? REMOVED : bytes(sealed));
            }
        };
    }

    /**
     * Reads a line back.
     *
     * @throws RefusedFileException when it isn't one that {@link #line} writes
     */
    static RawRow row(String line) {
        String[] words = line.split(BETWEEN, -1);
        try {
            RawRow row = switch (words[0]) {
                case "person" -> new RawRow.Person(words[1], Long.parseLong(words[2]));
                case "wrap" -> new RawRow.KeyWrap(text(words, 1), Integer.parseInt(words[2]), bytes(words[3]));
                case "entry" ->
                    new RawRow.SealedEntry(
                            Long.parseLong(words[1]),
                            text(words, 2),
                            Integer.parseInt(words[3]),
                            words[4].equals(REMOVED) ? null : bytes(words[4]));
                default -> throw new RefusedFileException(Reason.ALTERED);
            };
            if (line(row).equals(line)) {
                return row;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RefusedFileException(Reason.ALTERED);
        }
        throw new RefusedFileException(Reason.ALTERED);
    }

    private static String text(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String text(String[] words, int at) {
        return URLDecoder.decode(words[at], UTF_8);
    }

    private static String bytes(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** Adds the proof to a manifest. */
    static void prove(ObjectNode manifest, UnlockedPerson person) {
        manifest.put(PROOF, bytes(person.key().seal(new byte[0], context(manifest))));
    }

    /**
     * Checks the proof of a manifest.
     *
     * @throws RefusedFileException when the manifest isn't the one that was proved
     */
    static void checkProof(ObjectNode manifest, UnlockedPerson person) {
        ObjectNode proved = manifest.deepCopy();
        String proof = proved.remove(PROOF).asString("");
        try {
            person.key().open(bytes(proof), context(proved));
        } catch (DoesNotOpenException | IllegalArgumentException e) {
            throw new RefusedFileException(Reason.ALTERED);
        }
    }

    private static byte[] context(ObjectNode manifest) {
        return ("tend backup|" + new String(LedgerJson.write(manifest), UTF_8)).getBytes(UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java offers no SHA-256", e);
        }
    }
}
