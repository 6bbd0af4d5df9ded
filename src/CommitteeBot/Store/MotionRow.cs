using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>Something that was proposed or voted on. Names are parted by a line feed.</summary>
internal sealed class MotionRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public long? ItemId { get; set; }
    public ItemRow? Item { get; set; }
    public required string Text { get; set; }
    public bool IsAmendment { get; set; }
    public int Line { get; set; }
    public string Movers { get; set; } = "";
    public string Seconders { get; set; } = "";
    public int? ForCount { get; set; }
    public string ForNames { get; set; } = "";
    public int? AgainstCount { get; set; }
    public string AgainstNames { get; set; } = "";
    public int? AbstainedCount { get; set; }
    public string AbstainedNames { get; set; } = "";

    /// <summary>
    /// Who used a casting vote; empty where it is only said that there was one, null where there was none.
    /// </summary>
    public string? CastingBy { get; set; }

    /// <summary>Null where they do not say which way.</summary>
    public bool? CastingInFavour { get; set; }
    public MotionOutcome? Outcome { get; set; }
    public VoteManner? Manner { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }

    public bool IsCounted => ForCount is not null || AgainstCount is not null || AbstainedCount is not null
        || ForNames.Length + AgainstNames.Length + AbstainedNames.Length > 0;

    public static IReadOnlyList<string> Names(string names) => names.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
