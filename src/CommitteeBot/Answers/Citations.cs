using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>Numbers the sources of an answer; the same passage keeps its number.</summary>
internal sealed class Citations(CandidateMeetings scope)
{
    /// <summary>Teams refuses a message with more.</summary>
    private const int MaxSources = 20;

    private readonly List<AnswerSource> sources = [];

    public IReadOnlyList<AnswerSource> Sources => sources;

    public int Add(PassageRow passage, string quote)
    {
        if (sources.Find(s => s.PassageId == passage.Id) is { } known)
            return known.Number;
        var meeting = scope.ById[passage.MeetingId];
        var (number, title) = passage.InReport is { } report
            ? (scope.Reports[meeting.Id].FirstOrDefault(r => r.Subject == report)?.ItemNumber, $"{report} (report)")
            : (passage.Item?.Number, passage.Item?.Title);
        return Add(meeting, number, title, passage.Id, quote, passage.Line, passage.IsRestricted);
    }

    /// <summary>A source that is a place in the record: the attendance list, the date of the next meeting.</summary>
    public int Add(
        MeetingRow meeting, string? itemNumber, string? itemTitle, string quote, int? line,
        bool isRestricted = false) =>
        Add(meeting, itemNumber, itemTitle, null, quote, line, isRestricted);

    private int Add(
        MeetingRow meeting, string? itemNumber, string? itemTitle, long? passageId, string quote, int? line,
        bool isRestricted)
    {
        if (sources.Count >= MaxSources)
            return MaxSources;
        var source = new AnswerSource(
            sources.Count + 1, meeting.Committee?.Name ?? "", MeetingNames.When(meeting), itemNumber, itemTitle,
            MeetingNames.Status(meeting, scope.ById), passageId, quote, line, isRestricted) { MeetingId = meeting.Id };
        sources.Add(source);
        return source.Number;
    }
}
