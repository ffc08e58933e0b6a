package care.tend.practice;

import java.util.List;

/**
 * Where a practice leads when it feels worse: to the ground, then to ordinary care, then to people.
 *
 * @param grounding to come back to the ground
 * @param care plain and kind things to do
 * @param people how to reach somebody
 */
public record WayOut(List<String> grounding, List<String> care, List<String> people) {
    /** Holds that each of the three says something. */
    public WayOut {
        grounding = Texts.requireTexts(grounding, "grounding");
        care = Texts.requireTexts(care, "care");
        people = Texts.requireTexts(people, "people");
    }
}
