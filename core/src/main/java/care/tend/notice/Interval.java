package care.tend.notice;

/**
 * A figure with the range it may truly lie in.
 *
 * @param value the figure
 * @param low the lower end of the 95 % interval
 * @param high the upper end of it
 * @param count on how many it rests
 */
public record Interval(double value, double low, double high, int count) {}
