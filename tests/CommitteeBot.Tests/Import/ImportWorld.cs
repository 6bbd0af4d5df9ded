using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import;

/// <summary>
/// Two committees with one officer, into whose store minutes are brought; each press is a turn with a context of its
/// own.
/// </summary>
internal sealed class ImportWorld : IAsyncDisposable
{
    private int files;

    public required TestStore Store { get; init; }
    public Clock Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    public CommitteeRow Board { get; } = new() { Name = "Harbour Oversight Board", Prefix = "HOB" };
    public CommitteeRow Trust { get; } = new() { Name = "Quayside Trust", Prefix = "QT" };
    public PersonRow Clerk { get; } = new() { Name = "Ann Hill" };

    public static async Task<ImportWorld> CreateAsync()
    {
        var world = new ImportWorld { Store = await TestStore.CreateAsync() };
        await world.Store.AddAsync(world.Board, world.Trust, world.Clerk);
        await world.Store.AddAsync(
            new MembershipRow
            {
                CommitteeId = world.Board.Id,
                PersonId = world.Clerk.Id,
                Role = CommitteeRole.Officer,
                Office = "Clerk",
            });
        return world;
    }

    public Caller As(CommitteeRole role, CommitteeRole inTrust = CommitteeRole.Officer, bool inCompany = false) =>
        new(
            Clerk.Id, Clerk.Name,
            ReadScope.From(new Dictionary<long, CommitteeRole> { [Board.Id] = role, [Trust.Id] = inTrust }), inCompany);

    public Caller Officer => As(CommitteeRole.Officer);

    /// <summary>Somebody of that role, with what is closed to them as a turn would find it.</summary>
    public async Task<Caller> CallerAsync(CommitteeRole role)
    {
        await using var db = Store.Open();
        var caller = As(role, inTrust: CommitteeRole.None);
        return caller with
        {
            Scope = await ClosedItems.ExcludeFromAsync(db, caller.Scope, [Clerk.Id], CancellationToken.None),
        };
    }

    public static MinutesAction Agreed(string text, string? owner = "Clerk", int line = 10, int? item = 0) =>
        new("1", owner, text, null, null, line, ActionBasis.Marked, item);

    public static MinutesRecord Record(params MinutesAction[] actions) => new()
    {
        Source = "minutes.docx",
        Kind = DocumentKind.Minutes,
        Committee = "Harbour Oversight Board",
        Date = new DateOnly(2026, 10, 5),
        Items = [new MinutesItem("1", "Depot", 5, null, []), new MinutesItem("2", "Offers", 20, "paragraph 3", [])],
        Actions = actions,
        Passages = [new Passage("The depot was discussed.", null, [], 0, null, 6, 6)],
    };

    public async Task<ImportOutcome> ImportAsync(MinutesRecord record, ActionIntake intake = ActionIntake.Propose)
    {
        await using var db = Store.Open();
        return await new ImportMinutes(db, Time).RunAsync(
            new ImportRequest(record, $"hash{++files}", null, intake, "officer"), CancellationToken.None);
    }

    public async Task<T> TurnAsync<T>(Func<CommitteeDb, Task<T>> turn)
    {
        await using var db = Store.Open();
        var outcome = await turn(db);
        await db.SaveChangesAsync();
        return outcome;
    }

    public Task<ReviewOutcome> AcceptAsync(Caller caller, int? number = null) =>
        TurnAsync(async db => await new AcceptActions(db, Time).HandleAsync(
        caller,
        new AcceptActionsRequest(
            (await db.Meetings.SingleAsync(m => m.Document != null)).Id,
            number is { } n ? new ActionReference("HOB", n) : null, 1, "activity"),
        CancellationToken.None));

    public Task<ReviewOutcome> RejectAsync(Caller caller, int number) =>
        TurnAsync(async db => await new RejectAction(db, Time).HandleAsync(
        caller,
        new RejectActionRequest(
            (await db.Meetings.SingleAsync(m => m.Document != null)).Id, new ActionReference("HOB", number), 1,
            "activity"),
        CancellationToken.None));

    public Task<ReviewOutcome> CorrectAsync(Caller caller, long? committee, DateOnly? date) =>
        TurnAsync(async db => await new CorrectMeeting(db, Time).HandleAsync(
        caller,
        new CorrectMeetingRequest(
            (await db.Meetings.FirstAsync(m => m.Document != null)).Id, committee, date, "activity"),
        CancellationToken.None));

    /// <summary>Number, state, owner and text of each action, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync()
    {
        await using var db = Store.Open();
        return await db.Actions.OrderBy(a => a.CommitteeId)
            .ThenBy(a => a.Number).Select(a => $"{a.Number} {a.State} {a.Owner}: {a.Text}").ToListAsync();
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
