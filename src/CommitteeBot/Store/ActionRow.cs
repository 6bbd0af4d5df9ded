using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// An action of the register. It is never deleted: it is closed, withdrawn or superseded, and its history says by whom.
/// </summary>
internal sealed class ActionRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }

    /// <summary>
    /// With the committee's prefix, its reference (see <see cref="EarlierPrefix"/>); unique within the committee and
    /// never used again.
    /// </summary>
    public int Number { get; set; }

    /// <summary>
    /// What people knew it by before its committee was merged into this one; null for an action of this committee.
    /// Such a reference stays for good, so it can't be made from the number.
    /// </summary>
    public string? EarlierPrefix { get; set; }
    public int? EarlierNumber { get; set; }

    public ActionReference Reference => ReferenceIn(Committee!);

    public required string Text { get; set; }

    /// <summary>As people say it, as in <c>ACC Hankinson</c>; null for an action that nobody owns yet.</summary>
    public string? Owner { get; set; }

    public long? OwnerPersonId { get; set; }
    public PersonRow? OwnerPerson { get; set; }

    /// <summary>Those who own it together with the first.</summary>
    public List<ActionCoOwnerRow> CoOwners { get; } = [];

    public DateOnly? Due { get; set; }

    /// <summary>The words that the day was read from, as in <c>by the next meeting</c>.</summary>
    public string? DueText { get; set; }

    /// <summary>
    /// The due day as lists are sorted by it: the database keeps it, and an undated action comes last.
    /// </summary>
    public DateOnly DueKey { get; private set; }

    public ActionState State { get; set; }

    /// <summary>The meeting at which it was agreed; null for one logged outside a meeting.</summary>
    public long? MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    public string? ItemNumber { get; set; }
    public string? ItemTitle { get; set; }

    /// <summary>The line of the minutes it was read from.</summary>
    public int? Line { get; set; }

    /// <summary>
    /// Whether the weights alone would not have proposed it, and a language model pointed at its sentence.
    /// </summary>
    public bool IsFromModel { get; set; }

    /// <summary>Set where it was said in a call and stands in no minutes.</summary>
    public HeardActionRow? Heard { get; set; }

    /// <summary>The message it was made from, as a link that opens it.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>The chat in which it was logged.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The message of that chat in which it was written: what its writer changes there is followed.</summary>
    public string? MessageId { get; set; }

    /// <summary>The action that took its place.</summary>
    public long? SupersededById { get; set; }
    public ActionRow? SupersededBy { get; set; }

    public bool IsRestricted { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }

    public DateTimeOffset LoggedAt { get; set; }
    public required string LoggedBy { get; set; }
    public long? LoggedByPersonId { get; set; }

    /// <summary>The time at which it became done, closed, withdrawn or superseded.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counts the changes; a writer that has not seen the last one starts over.</summary>
    public int Version { get; set; }

    public List<ActionEventRow> History { get; } = [];

    /// <summary>For a row that was read without its committee.</summary>
    public ActionReference ReferenceIn(CommitteeRow committee) =>
        new(EarlierPrefix ?? committee.Prefix, EarlierNumber ?? Number);
}
