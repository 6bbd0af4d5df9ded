using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>Says in words what a list holds, so that nobody takes a part for the whole.</summary>
internal static class ListTitle
{
    public static string Create(ActionFilter filter, IReadOnlyList<CommitteeRow> committees, string? owner)
    {
        var state = filter.State switch
        {
            ListedState.Open => "open ",
            ListedState.Overdue => "overdue ",
            ListedState.Proposed => "proposed ",
            ListedState.InProgress => "in-progress ",
            ListedState.Done => "done ",
            ListedState.Closed => "closed ",
            ListedState.Withdrawn => "withdrawn ",
            ListedState.Superseded => "superseded ",
            _ => "",
        };
        var title = (filter.Mine ? "your " : filter.State == ListedState.All ? "all " : "") + state + "actions";
        if (filter.State == ListedState.Proposed)
            title += " that wait to be accepted";
        if (filter.WithoutOwner)
            title += " without an owner";
        if (filter.OwnerHasLeft)
            title += " whose owner has left";
        if (filter.WithoutDue)
            title += " without a due date";
        if (owner is not null)
            title += $" for {owner}";
        if (filter.Meeting is { } meeting)
            title += $" from {meeting.Words}";
        if (filter.Item is { } item)
            title += $" under item {item}";
        if (filter.About is { } about)
            title += $" about {about}";
        if (filter.DueBy is { } day)
            title += $" due by {UkDate.Long(day)}";
        title += committees.Count == 1 ? $" – {committees[0].Name}" : " – all your committees";
        return char.ToUpperInvariant(title[0]) + title[1..];
    }
}
