package care.tend.acceptance.browser;

import care.tend.acceptance.RunningTend;
import care.tend.acceptance.TendClient;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How many entries a ledger holds, asked beside the browser. */
final class LedgerCount {
    private LedgerCount() {}

    static int of(RunningTend tend) {
        try (TendClient client = tend.client()) {
            return client.pagesAfter(0).stream()
                    .mapToInt(page -> page.get("entries").size())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
