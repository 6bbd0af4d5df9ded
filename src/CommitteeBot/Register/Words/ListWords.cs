using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Register.Words;

/// <summary>
/// Titles and summaries of lists. A title says what the list includes, so that nobody mistakes a part for the whole.
/// </summary>
internal static class ListWords
{
    public const string Empty = $"Nothing here. To log an action, type for example “{LogWords.Example}”.";
    public const string Previous = "Previous";
    public const string Next = "Next";

    public static string Summary(ActionPage page)
    {
        if (page.Total == 0)
            return Empty;
        var text = Plural.Count(page.Total, "action");
        if (page.Overdue > 0)
            text += $", {page.Overdue:N0} overdue";
        return page.Pages > 1 ? $"{text} – page {page.Page:N0} of {page.Pages:N0}." : text + ".";
    }

    public static string Total(int count) => Plural.Count(count, "action") + ".";

    public static string More(int count) => $"And {count:N0} more. Type “actions” to see them all.";

    public static string Title(ActionFilter filter, IReadOnlyList<CommitteeRow> committees, string? owner)
    {
        var parts = new[]
        {
            filter.Mine ? "your" : filter.State == ListedState.All ? "all" : null,
            State(filter.State),
            "actions",
            filter.State == ListedState.Proposed ? "waiting to be accepted" : null,
            filter.WithoutOwner ? "without an owner" : null,
            filter.OwnerHasLeft ? "whose owner has left" : null,
            filter.WithoutDue ? "without a due date" : null,
            owner is null ? null : $"for {owner}",
            filter.Meeting is { } meeting ? $"from {meeting.Words}" : null,
            filter.Item is { } item ? $"under item {item}" : null,
            filter.About is { } about ? $"about {about}" : null,
            filter.DueBy is { } day ? $"due by {UkDate.Long(day)}" : null,
            committees.Count == 1 ? $"– {committees[0].Name}" : "– all your committees",
        };
        var title = string.Join(' ', parts.OfType<string>());
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string? State(ListedState state) => state switch
    {
        ListedState.Open => "open",
        ListedState.Overdue => "overdue",
        ListedState.Proposed => "proposed",
        ListedState.InProgress => "in-progress",
        ListedState.Done => "done",
        ListedState.Closed => "closed",
        ListedState.Withdrawn => "withdrawn",
        ListedState.Superseded => "superseded",
        _ => null,
    };
}
