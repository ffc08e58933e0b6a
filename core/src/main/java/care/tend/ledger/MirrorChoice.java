package care.tend.ledger;

/**
 * Whether the mirror is offered beside a person's writing. The newest choice counts; where there is none, it is offered.
 *
 * @param id name of the entry
 * @param effective when it was chosen
 * @param offered whether it is
 */
public record MirrorChoice(EntryId id, Moment effective, boolean offered) implements Statement {}
