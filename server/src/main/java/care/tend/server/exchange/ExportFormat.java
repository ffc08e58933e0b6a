package care.tend.server.exchange;

/** The names in an export; described in {@code SECURITY.md} and, for whoever unpacks one, inside the export itself. */
final class ExportFormat {
    static final String ENTRIES = "entries.json";
    static final String CODEBOOK = "codebook.md";
    static final String README = "README.txt";
    static final String FORMAT = "tend-export";
    static final int VERSION = 1;

    /** More than this, unpacked, is not taken back. */
    static final long MAX_UNPACKED_BYTES = 256L << 20;

    private ExportFormat() {}
}
