package care.tend.notice;

/**
 * Words that take alarm away from the sentence they stand in: a plain denial, a film, an idiom, a time long past.
 *
 * @param id its name, for good
 * @param lowers whether it lowers the tier by one step; otherwise it silences
 * @param ownWords whether it counts for its own words only: a denial denies what it names, not what follows
 * @param unlessSelf whether it does not count where the sentence says I or me
 * @param pattern the words, in the language of {@link WordPattern}
 * @param matches a sentence it stands in
 */
public record Calming(
        String id, boolean lowers, boolean ownWords, boolean unlessSelf, String pattern, String matches) {}
