using CommitteeBot.Committees;
using CommitteeBot.Register.Files;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="IsPublic">
/// For people outside: offices instead of names where they are known, nothing restricted, and no proposals.
/// </param>
internal sealed record ExportRequest(IReadOnlyList<long> CommitteeIds, bool IsPublic);

/// <summary>The whole register of some committees as a table that becomes a file.</summary>
internal sealed class ExportActions(CommitteeDb db, TimeProvider time)
{
    private static readonly TableColumn[] PublicColumns =
    [
        new(ExportWords.Reference, 12), new(ExportWords.Committee, 26), new(ExportWords.Action, 60),
        new(ExportWords.Owner, 26),
        new(ExportWords.Due, 13), new(ExportWords.Status, 13), new(ExportWords.MeetingDate, 14),
        new(ExportWords.Item, 8),
        new(ExportWords.ItemTitle, 26),
    ];

    private static readonly TableColumn[] AllColumns =
        [.. PublicColumns, new(ExportWords.LoggedOn, 13), new(ExportWords.EndedOn, 13),
            new(ExportWords.Restricted, 11)];

    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterTable> RunAsync(Caller caller, ExportRequest request, CancellationToken cancellation)
    {
        var wanted = request.CommitteeIds;
        var scope = request.IsPublic ? caller.Scope.WithoutRestricted() : caller.Scope;
        var seen = db.ActionsFor(scope).AsNoTracking().Where(a => wanted.Contains(a.CommitteeId));
        if (request.IsPublic)
            seen = seen.Where(a => a.State != ActionState.Proposed);
        var actions = await seen.Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .OrderBy(a => a.Committee!.Name).ThenBy(a => a.Number).ToListAsync(cancellation);
        var committees = actions.Select(a => a.Committee!).DistinctBy(c => c.Id).ToList();
        var owners = new Dictionary<long, PublicOwner>();
        foreach (var committee in request.IsPublic ? committees : [])
            owners[committee.Id] = new PublicOwner(await access.PeopleAsync(committee.Id, cancellation));

        var rows = actions.Select(a => request.IsPublic
            ? PublicCells(a, owners[a.CommitteeId].For(a))
            : [.. PublicCells(a, a.Owner), .. InternalCells(a)]);
        return new RegisterTable(
            ExportWords.Title(committees.Count == 1 ? committees[0].Name : null),
            request.IsPublic ? PublicColumns : AllColumns, [.. rows]);
    }

    private static List<Cell> PublicCells(ActionRow action, string? owner) =>
    [
        new(action.Reference.ToString()),
        new(action.Committee!.Name),
        new(action.Text),
        new(owner),
        action.Due is { } due ? Cell.FromDate(due) : new(action.DueText),
        new(ActionLifecycle.StateName(action.State)),
        Cell.FromDate(action.Meeting?.Date),
        new(action.ItemNumber),
        new(action.ItemTitle),
    ];

    private static IEnumerable<Cell> InternalCells(ActionRow action)
    {
        var zone = action.Committee!.Zone;
        yield return Cell.FromDate(CommitteeDay.At(action.LoggedAt, zone));
        yield return Cell.FromDate(action.EndedAt is { } ended ? CommitteeDay.At(ended, zone) : null);
        yield return new(action.IsRestricted ? ExportWords.Yes : null);
    }
}
