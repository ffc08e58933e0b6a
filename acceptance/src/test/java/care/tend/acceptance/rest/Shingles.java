package care.tend.acceptance.rest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds any twelve bytes in a row of given texts in other bytes, however the texts may have been written: UTF-8, UTF-16 of
 * both orders, Base64 at its three alignments.
 */
final class Shingles {
    private static final int LENGTH = 12;
    private static final int BASE64_GROUP = 4;

    private final Map<Key, String> known = new HashMap<>();

    /** A window of bytes, compared by what it holds. */
    private record Key(long first, int last) {
        static Key at(byte[] bytes, int offset) {
            long first = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                first = (first << Byte.SIZE) | (bytes[offset + i] & 0xff);
            }
            int last = 0;
            for (int i = Long.BYTES; i < LENGTH; i++) {
                last = (last << Byte.SIZE) | (bytes[offset + i] & 0xff);
            }
            return new Key(first, last);
        }
    }

    /** Takes up texts in every form. */
    static Shingles ofTexts(List<String> texts) {
        Shingles shingles = new Shingles();
        for (String text : texts) {
            shingles.add("UTF-8", text.getBytes(UTF_8));
            shingles.add("UTF-16LE", text.getBytes(UTF_16LE));
            shingles.add("UTF-16BE", text.getBytes(UTF_16BE));
            byte[] bytes = text.getBytes(UTF_8);
            for (int skip = 0; skip < 3; skip++) {
                byte[] rest = Arrays.copyOfRange(bytes, skip, bytes.length);
                byte[] encoded = Base64.getEncoder().withoutPadding().encode(rest);
                // The last group depends on what followed the text.
                shingles.add("Base64", Arrays.copyOf(encoded, encoded.length - BASE64_GROUP));
            }
        }
        return shingles;
    }

    /** Takes up bytes as they are. */
    static Shingles ofBytes(List<byte[]> all) {
        Shingles shingles = new Shingles();
        all.forEach(bytes -> shingles.add("bytes", bytes));
        return shingles;
    }

    private void add(String form, byte[] bytes) {
        for (int offset = 0; offset + LENGTH <= bytes.length; offset++) {
            known.put(Key.at(bytes, offset), form);
        }
    }

    /** Lists where in some bytes a shingle lies. */
    List<String> listHits(String place, byte[] bytes) {
        List<String> hits = new ArrayList<>();
        for (int offset = 0; offset + LENGTH <= bytes.length; offset++) {
            String form = known.get(Key.at(bytes, offset));
            if (form != null) {
                hits.add(place + " at byte " + offset + ": " + form);
            }
        }
        return hits;
    }

    /** Lists where in a file, or in the files under a folder, a shingle lies. */
    List<String> listHits(Path place) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hits.addAll(listHits(file.toString(), Files.readAllBytes(file)));
            }
        }
        return hits;
    }
}
