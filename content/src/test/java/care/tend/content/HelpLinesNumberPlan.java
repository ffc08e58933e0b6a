package care.tend.content;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The shapes a number can have when dialled inside a country, once spaces and hyphens are gone.
 *
 * <p>Coarse on purpose: it catches a foreign number, an international form and a digit too many or too
 * few, not a wrong digit. A wrong digit is caught by checking the source.
 */
final class HelpLinesNumberPlan {
    private static final Map<String, Pattern> PLANS = Map.ofEntries(
            plan("AR", "\\d{3}|0\\d{9,10}"),
            plan("AT", "1\\d{2}|116\\d{3}|0\\d{6,12}"),
            plan("AU", "000|13\\d{4}|1[38]00\\d{6}|0[2-478]\\d{8}"),
            plan("BE", "1\\d{2,3}|116\\d{3}|0\\d{8,9}"),
            plan("BR", "1\\d{2}|0800\\d{7}"),
            plan("CA", "\\d{3}|\\d{5,6}|1[2-9]\\d{9}"),
            plan("CH", "1\\d{2}|0\\d{9}"),
            plan("DE", "11[02]|116\\d{3}|0\\d{9,11}"),
            plan("DK", "112|1\\d{3}|116\\d{3}|[2-9]\\d{7}"),
            plan("ES", "0\\d{2}|112|116\\d{3}|[6-9]\\d{8}"),
            plan("FI", "112|116\\d{3}|0\\d{6,10}"),
            plan("FR", "1[578]|11[249]|3\\d{3}|116\\d{3}|0\\d{9}"),
            plan("GB", "\\d{3}|116\\d{3}|\\d{5}|0800\\d{4}|0\\d{9,10}"),
            plan("HK", "999|18\\d{3}|[235-9]\\d{7}"),
            plan("IE", "\\d{3}|116\\d{3}|\\d{5}|1800\\d{6}|0\\d{8,9}"),
            plan("IN", "1\\d{2,4}|1800\\d{6,7}|0\\d{10}"),
            plan("IS", "112|1\\d{3}|[4-9]\\d{6}"),
            plan("IT", "11\\d|1\\d{3,4}|116\\d{3}|0\\d{8,10}|[38]\\d{8,9}"),
            plan("JP", "1\\d{2}|0\\d{9}"),
            plan("KR", "1\\d{2,3}|1[568]\\d{6}|0\\d{8,10}"),
            plan("MX", "911|0\\d{2}|[2-9]\\d{9}"),
            plan("NL", "11[23]|0\\d{7,9}"),
            plan("NO", "11\\d|116\\d{3}|[2-8]\\d{7}"),
            plan("NZ", "\\d{3,4}|0\\d{8,10}"),
            plan("PH", "911|1\\d{3}|0\\d{9,10}"),
            plan("PL", "112|116\\d{3}|[1-8]\\d{8}"),
            plan("PT", "112|[13]\\d{3}|116\\d{3}|[2-9]\\d{8}"),
            plan("SE", "112|90\\d{3}|116\\d{3}|0\\d{7,9}"),
            plan("SG", "99[59]|1\\d{3}|1800\\d{7}|[689]\\d{7}"),
            plan("US", "\\d{3}|\\d{5,6}|1[2-9]\\d{9}"),
            plan("ZA", "11[26]|10\\d{3}|3\\d{4}|0\\d{9}"));

    private HelpLinesNumberPlan() {}

    static boolean knows(String country) {
        return PLANS.containsKey(country);
    }

    static boolean canDial(String country, String number) {
        var plan = PLANS.get(country);
        return plan != null && plan.matcher(HelpLinesLink.digits(number)).matches();
    }

    private static Map.Entry<String, Pattern> plan(String country, String shapes) {
        return Map.entry(country, Pattern.compile(shapes));
    }
}
