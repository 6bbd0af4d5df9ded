using CommitteeBot.Cards;
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
    public const string Previous = "Previous";
    public const string OnlyOverdue = "Only overdue";
    public const string AllOpen = "All open actions";
    public const string AllActions = "All actions";

    private const string Of = " – ";
    private const string NoneOpen = $"No open actions. To log one, type for example “{LogWords.Example}”.";

    public static string Empty(ActionFilter filter) => filter switch
    {
        { Mine: true, State: ListedState.Open } => "You have no open actions here.",
        { Mine: true, State: ListedState.Overdue } => "You have no overdue actions here.",
        _ when IsPlain(filter) => NoneOpen,
        { State: ListedState.Overdue } when IsPlain(filter with { State = ListedState.Open }) =>
            "No actions are overdue.",
        _ => "No actions match.",
    };

    /// <summary>True for the list of open actions without any condition.</summary>
    public static bool IsPlain(ActionFilter filter) => filter with { Page = 1 } == new ActionFilter { Page = 1 };

    /// <summary>A title's two parts: what is listed, and of whom.</summary>
    public static (string Heading, string Committee) Heading(string title) =>
        title.LastIndexOf(Of, StringComparison.Ordinal) is > 0 and var at
            ? (title[..at], CardText.Capital(title[(at + Of.Length)..]))
            : (title, "");

    /// <summary><c>Housing Committee · 1–8 of 15</c></summary>
    public static string Place(ActionPage page, string committee)
    {
        var rows = page.Pages > 1
            ? Rows(page.Page, ActionPage.Size, page.Total)
            : Plural.Count(page.Total, "action");
        return page.Total == 0 ? committee : $"{committee} · {rows}";
    }

    public static string Overdue(int count) => $"{count:N0} overdue";

    public static string NextRows(ActionPage page) =>
        $"Next {Math.Min(ActionPage.Size, page.Total - (page.Page * ActionPage.Size))}";

    public static string Done(ActionReference reference) => $"✓ {reference} done";

    /// <summary>The heading of what one message or press has changed.</summary>
    public static string Changed(string message) => message.TrimEnd('.');

    public static string Summary(ActionPage page)
    {
        if (page.Total == 0)
            return Empty(page.Query.Filter);
        var text = Plural.Count(page.Total, "action");
        if (page.Overdue > 0)
            text += $", {page.Overdue:N0} overdue";
        return page.Pages > 1 ? $"{text} – page {page.Page:N0} of {page.Pages:N0}." : text + ".";
    }

    public static string Total(int count) => Plural.Count(count, "action") + ".";

    public static string Heading(int count) => Plural.Count(count, "action");

    /// <summary><c>21–25 of 25</c></summary>
    public static string Rows(int page, int onPage, int all) =>
        $"{((page - 1) * onPage) + 1:N0}–{Math.Min(page * onPage, all):N0} of {all:N0}";

    /// <param name="words">As in <c>the June meeting</c>.</param>
    public static RegisterRefusal NoSuchMeeting(string words) => new(
        $"I don't know when “{words}” is, so I can't tell what is due by then.",
        "Give a day, for example “due by 30 June”.");

    public static string Title(ActionFilter filter, IReadOnlyList<CommitteeRow> committees, string? owner)
    {
        var parts = new[]
        {
            filter.Mine ? "your" : filter.State == ListedState.All ? "all" : null,
            State(filter.State),
            "actions",
            filter.State == ListedState.Proposed ? "waiting to be accepted" : null,
            filter.Slipped ? "that have slipped" : null,
            filter.WithoutOwner ? "without an owner" : null,
            filter.OwnerHasLeft ? "whose owner has left" : null,
            filter.WithoutDue ? "without a due date" : null,
            owner is null ? null : $"for {owner}",
            filter.Meeting is { } meeting ? $"from {meeting.Words}" : null,
            filter.Item is { } item ? $"under item {item}" : null,
            filter.About is { } about ? $"about {about}" : null,
            filter.DueFrom is { } first ? $"due from {UkDate.Long(first)}" : null,
            filter.DueBy is { } day ? filter.DueFrom is null ? $"due by {UkDate.Long(day)}" : $"to {UkDate.Long(day)}" : null,
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
