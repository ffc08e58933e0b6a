package care.tend.notice;

import java.util.Arrays;

/**
 * What the model sees of one clause: numbers of features, each with the words it was made from, so that a reading can be
 * explained by them.
 */
final class Features {
    /** More than any clause of sixty words has; a model adds up so many in one number. */
    private static final int MOST = 4_000;

    private int[] hashes = new int[256];
    private int[] places = new int[256];
    private int size;

    /** Holds hashes that were spread before, without places. */
    static Features ofHashes(int[] hashes) {
        Features features = new Features();
        features.hashes = hashes;
        features.places = new int[hashes.length];
        features.size = hashes.length;
        return features;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int hash(int index) {
        return hashes[index];
    }

    int firstWord(int index) {
        return places[index] >>> 16;
    }

    int lastWord(int index) {
        return places[index] & 0xFFFF;
    }

    void add(int hash, int firstWord, int lastWord) {
        if (size == MOST) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        hashes[size] = spread(hash);
        places[size] = (firstWord << 16) | (lastWord & 0xFFFF);
        size++;
    }

    int[] copyOfHashes() {
        return Arrays.copyOf(hashes, size);
    }

    static int mix(int first, int second) {
        int mixed = (first ^ (second * 0x9E3779B1)) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 13);
    }

    static int mix(int first, int second, int third) {
        return mix(mix(first, second), third);
    }

    private static int spread(int hash) {
        int spread = hash * 0xC2B2AE35;
        return spread ^ (spread >>> 16);
    }
}
