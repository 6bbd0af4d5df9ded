using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>A question that the minutes did not answer and that was put to the committee's officer.</summary>
internal sealed class ClerkQuestionRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }

    /// <summary>The press of the button that sent it; a second delivery asks nothing twice.</summary>
    public required string ActivityId { get; set; }

    /// <summary>The offer under the answer through which it was asked.</summary>
    public string? OfferKey { get; set; }

    public required string Question { get; set; }
    public required string AskedBy { get; set; }
    public long? AskedByPersonId { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public string? Answer { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>True where the reply is also for others who ask the same.</summary>
    public bool IsForOthers { get; set; }

    /// <summary>What the asker was when they asked: the reply may tell what such a person may know.</summary>
    public CommitteeRole? AskerRole { get; set; }

    /// <summary>
    /// The ids of the restrictions that kept something from the asker then, with commas between them.
    /// </summary>
    public string AskerClosedTo { get; set; } = "";

    /// <summary>Set while an officer has withdrawn the reply from others.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnBy { get; set; }
}
