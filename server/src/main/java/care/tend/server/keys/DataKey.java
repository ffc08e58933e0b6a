package care.tend.server.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * A 256-bit key that seals and opens with AES-256-GCM. Every person has one of their own for their entries; the same form
 * wraps it (see {@link KeyFile}). A sealed text is: 12 random bytes (the nonce), the ciphertext, 16 bytes (the tag).
 */
public final class DataKey {
    /** Length of a key. */
    public static final int LENGTH_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final Aead aead;

    private DataKey(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("A data key has 32 bytes");
        }
        this.bytes = bytes.clone();
        try {
            this.aead = new AesGcmJce(this.bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java offers no AES-256-GCM", e);
        }
    }

    /** Makes a new random key. */
    public static DataKey random() {
        byte[] bytes = new byte[LENGTH_BYTES];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** Takes up a key that was kept elsewhere, 32 bytes. */
    public static DataKey of(byte[] bytes) {
        return new DataKey(bytes);
    }

    /** Returns a copy of the key itself, for wrapping. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Seals a text so that nobody without this key reads or changes it.
     *
     * @param plain what to seal
     * @param context what it is bound to: it opens only together with the same context
     * @return nonce, ciphertext and tag
     */
    public byte[] seal(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing is not possible with this Java", e);
        }
    }

    /**
     * Opens what {@link #seal} sealed.
     *
     * @param sealed nonce, ciphertext and tag
     * @param context what it is bound to
     * @return the plain bytes
     * @throws DoesNotOpenException when a byte was changed, or key or context are others
     */
    public byte[] open(byte[] sealed, byte[] context) throws DoesNotOpenException {
        try {
            return aead.decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new DoesNotOpenException();
        }
    }
}
