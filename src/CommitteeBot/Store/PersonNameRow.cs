namespace CommitteeBot.Store;

/// <summary>Another name of a person on a roster, as an officer has said: what is written under it is theirs.</summary>
internal sealed class PersonNameRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public long PersonId { get; set; }
    public required string Name { get; set; }

    /// <summary>What was changed with it, in JSON; see <see cref="Merging.ChangeJournal"/>.</summary>
    public required string Journal { get; set; }

    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public long? ByPersonId { get; set; }
    public string? ActivityId { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}
