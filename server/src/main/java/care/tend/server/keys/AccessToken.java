package care.tend.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits that lets its holder in: the token in the data folder, a session's cookie, a one-time
 * address.
 *
 * @param text 43 characters of URL-safe Base64
 */
public record AccessToken(String text) {
    /** Name of the token's file in the data folder. */
    public static final String FILE_NAME = "token";

    private static final int LENGTH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes a new random token. */
    public static AccessToken random() {
        byte[] bytes = new byte[LENGTH_BYTES];
        RANDOM.nextBytes(bytes);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Reads the token of a data folder, and makes one when there is none.
     *
     * @param file where it is
     * @return the token
     * @throws KeyException when the file is there and holds no token, or can't be written
     */
    public static AccessToken readOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                String text = Files.readString(file).strip();
                if (isOne(text)) {
                    return new AccessToken(text);
                }
                if (!text.isEmpty()) {
                    throw new KeyException(
                            "The token file " + file + " can't be used: it holds no token of Tend. Move it elsewhere.");
                }
            }
            AccessToken token = random();
            PrivateFile.write(file, token.text() + System.lineSeparator());
            return token;
        } catch (IOException e) {
            throw new KeyException(
                    "The token file " + file
                            + " can't be used. Check that it is a file, that the disk has room and that the folder is yours.",
                    e);
        }
    }

    /**
     * Reads the token of a data folder; where it can't be used, makes one that lasts as long as this process. Nobody is
     * turned away because of a token.
     *
     * @param file where it is
     * @return the token
     */
    public static AccessToken readOrMakeUp(Path file) {
        try {
            return readOrCreate(file);
        } catch (KeyException e) {
            return random();
        }
    }

    /** Says whether a text has the form of a token. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Compares in a time that doesn't depend on where the texts differ. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(text.getBytes(UTF_8), candidate.getBytes(UTF_8));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "AccessToken[...]";
    }
}
