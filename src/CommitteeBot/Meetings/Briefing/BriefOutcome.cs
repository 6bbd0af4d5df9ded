using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>What a chair should know before an item is spoken to.</summary>
/// <param name="Meeting">The coming one; null if none is planned.</param>
/// <param name="Person">Of whom alone it is; null for everybody.</param>
/// <param name="Quiet">Titles of the agenda of which nothing is open.</param>
/// <param name="Left">How many more actions there are than a page holds.</param>
internal sealed record BriefOutcome(
    CommitteeRow Committee, MeetingView? Meeting, string? Person, IReadOnlyList<BriefItem> Items, IReadOnlyList<string> Quiet,
    int Left, DateOnly Today) : MeetingOutcome
{
    /// <summary>How many more questions without an answer there are than a page holds.</summary>
    public int MoreQuestions { get; init; }

    public IEnumerable<BriefPromise> Promises => Items.SelectMany(i => i.Promises);

    /// <summary>Private places whose words it quotes, for the audit.</summary>
    public IEnumerable<string> PrivateSources => Items
        .SelectMany(i => i.Promises.Select(p => p.Source).Concat(i.Questions.Select(q => q.Source)))
        .OfType<BriefSource>().Where(s => s.IsPrivate).Select(s => s.Words).Distinct();
}

/// <param name="Title">As on the agenda, with its number.</param>
internal sealed record BriefItem(
    string Title, IReadOnlyList<BriefPromise> Promises, IReadOnlyList<BriefQuestion> Questions)
{
    public bool IsQuiet => Promises.Count + Questions.Count == 0;
}

/// <summary>Who is to do what.</summary>
/// <param name="Words">The minutes', where they have them; else the register's.</param>
/// <param name="Source">Null for one that no minutes have.</param>
/// <param name="Moves">How often its date was put back.</param>
/// <param name="Reason">The last one given for it.</param>
internal sealed record BriefPromise(
    ActionReference Reference, string? Owner, string Words, BriefSource? Source, DateOnly? Due, string? DueText, int Moves,
    string? Reason)
{
    public bool IsDone { get; init; }
}

/// <summary>What was asked at a meeting and not answered there, nor since.</summary>
internal sealed record BriefQuestion(string Words, BriefSource Source);

/// <param name="Words"><c>minute 17, 14 October 2026</c></param>
internal sealed record BriefSource(string Words, bool IsPrivate);
