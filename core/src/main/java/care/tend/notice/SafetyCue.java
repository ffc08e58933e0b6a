package care.tend.notice;

/**
 * Words the safety watch listens for.
 *
 * @param id its name, for good
 * @param tier how near such words are to needing people now
 * @param group what they speak of: passive, active, intent, plan, burden, violence and so on
 * @param firm whether nothing lowers it: a plan, a means, a time
 * @param pattern the words, in the language of {@link WordPattern}
 * @param matches a sentence it counts in
 * @param nearMiss a close sentence it does not count in
 */
public record SafetyCue(
        String id, Tier tier, String group, boolean firm, String pattern, String matches, String nearMiss) {}
