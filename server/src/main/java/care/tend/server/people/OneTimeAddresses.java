package care.tend.server.people;

import care.tend.server.keys.AccessToken;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses that link a browser: each works once, and until Tend stops. They live in memory only. Safe for many
 * threads.
 */
public final class OneTimeAddresses {
    /** Where they start. */
    public static final String PATH = "/open/";

    private static final int MAX_OPEN = 16;

    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /**
     * Makes an address.
     *
     * @return its path, such as {@code /open/…}
     */
    public String issue() {
        if (open.size() >= MAX_OPEN) {
            open.clear();
        }
        AccessToken token = AccessToken.random();
        open.add(token.text());
        return PATH + token.text();
    }

    /**
     * Uses an address up.
     *
     * @param token its last part
     * @return whether it was open until now
     */
    public boolean use(String token) {
        return open.remove(token);
    }

    /**
     * Opens an address again that was used in vain, because the ledger could not be opened.
     *
     * @param token its last part
     */
    public void giveBack(String token) {
        open.add(token);
    }
}
