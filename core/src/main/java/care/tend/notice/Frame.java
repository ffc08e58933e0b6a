package care.tend.notice;

/**
 * Words that tell how the writer stands to what follows: "she says", "I used to think", "there is that voice".
 *
 * @param id its name, for good
 * @param stance how the writer stands to the words it frames
 * @param pattern the words, in the language of {@link WordPattern}
 * @param matches a sentence it stands in
 * @param nearMiss a close sentence it does not stand in
 */
public record Frame(String id, Stance stance, String pattern, String matches, String nearMiss) {}
