using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Actions">All that a card is about, in its order.</param>
/// <param name="Page">From 1.</param>
internal sealed record NamedActionsRequest(IReadOnlyList<ActionReference> Actions, int Page)
{
    public string? Press { get; init; }

    public bool ByItem { get; init; }
}

/// <summary>A page of the actions that a card is about; those that the person may not see are left out.</summary>
internal sealed class ShowNamedActions(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, NamedActionsRequest request, CancellationToken cancellation)
    {
        const int OnPage = RowsCard.RowsOnPage;
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (request.Actions.Count + OnPage - 1) / OnPage));
        var found = new List<ActionRow>();
        foreach (var reference in request.Actions.Skip((page - 1) * OnPage).Take(OnPage))
        {
            if (await access.FindAsync(caller, reference, cancellation) is { } action)
                found.Add(action);
        }

        var views = await access.ViewsAsync(caller, found, cancellation);
        if (request.ByItem && found is [var first, ..] && views.Any(v => v.Owner is null))
        {
            var roster = await access.RosterAsync(first.CommitteeId, cancellation);
            views = [.. views.Select(v => v.Owner is null ? v with { Roster = roster } : v)];
        }

        return new ActionsNamed(views, request.Actions, page) { Press = request.Press, ByItem = request.ByItem };
    }
}
