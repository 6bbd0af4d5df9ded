using CommitteeBot.Committees;

namespace CommitteeBot.Understanding;

/// <summary>Everything that the reader of a line needs: it has no clock and no store.</summary>
internal sealed record CommandContext(DateOnly Today)
{
    /// <summary>Names by which the bot is spoken to; one of them at the start of a line is not part of it.</summary>
    public IReadOnlyList<string> BotNames { get; init; } = [];

    /// <summary>The committees that the person may see.</summary>
    public IReadOnlyList<KnownCommittee> Committees { get; init; } = [];

    /// <summary>Names, abbreviations and offices by which the people of these committees are known.</summary>
    public IReadOnlyCollection<string> People { get; init; } = [];

    /// <summary>The people of the committee, where they were looked up.</summary>
    public IReadOnlyList<KnownPerson> Roster { get; init; } = [];

    /// <summary>What the words of a line mean beside one another; nothing where meaning is switched off.</summary>
    public Func<IReadOnlyList<string>, float[][]> Meanings { get; init; } = _ => [];

    /// <summary>The names in the text that are mentions of an account.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}
