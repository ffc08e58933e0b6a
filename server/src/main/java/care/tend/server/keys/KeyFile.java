package care.tend.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The key file beside the data: it names a person and holds the key that wraps their data key, so that the first start
 * asks nothing. Whoever has this file and the database can read everything; whoever has one of them reads nothing.
 *
 * <p>Three lines of text: {@code tend-key-1}, the person's id, the key in Base64.
 *
 * @param person whose key it is
 * @param key wraps the person's data key
 */
public record KeyFile(PersonId person, DataKey key) {
    /** Its name in the data folder. */
    public static final String NAME = "key";

    private static final String FORMAT = "tend-key-1";

    /**
     * Reads a key file.
     *
     * @param file where it is
     * @return what it holds
     * @throws KeyException when it isn't there or isn't a key file
     */
    public static KeyFile read(Path file) {
        try {
            // An editor or a mail may have put blanks or another system's line ends there.
            List<String> lines =
                    Files.readString(file).lines().map(String::strip).toList();
            if (lines.size() >= 3 && lines.get(0).equals(FORMAT)) {
                return new KeyFile(
                        new PersonId(UUID.fromString(lines.get(1))),
                        DataKey.of(Base64.getDecoder().decode(lines.get(2))));
            }
        } catch (IOException e) {
            throw new KeyException("The key file " + file + " can't be read.", e);
        } catch (IllegalArgumentException e) {
            throw new KeyException("The key file " + file + " is damaged. Put your copy of it back.", e);
        }
        throw new KeyException("The file " + file + " is not a key file of Tend. Put your copy of it back.");
    }

    /** Says whether a file is a key file of Tend, or what is left of one: its first line says so. */
    public static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FORMAT.length()), UTF_8).equals(FORMAT);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes the key of a new person and writes it, readable only by this account.
     *
     * @param file where it goes
     * @return what was written
     */
    public static KeyFile create(Path file) {
        KeyFile keyFile = new KeyFile(new PersonId(UUID.randomUUID()), DataKey.random());
        keyFile.write(file);
        return keyFile;
    }

    /**
     * Writes this key file, readable only by this account.
     *
     * @param file where it goes
     */
    public void write(Path file) {
        try {
            PrivateFile.write(
                    file,
                    "%s%n%s%n%s%n".formatted(FORMAT, person, Base64.getEncoder().encodeToString(key.bytes())));
        } catch (IOException e) {
            throw new KeyException("The key file " + file + " can't be written.", e);
        }
    }
}
