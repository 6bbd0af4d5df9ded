using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Register;

/// <summary>
/// A committee with a chair, an officer and members, at noon on Sunday 22 November 2026 unless a test moves the clock.
/// </summary>
internal sealed class RegisterWorld : IAsyncDisposable
{
    public required TestStore Store { get; init; }
    public Clock Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public CommitteeRow Committee { get; } = new() { Name = "Harbour Oversight Board", Prefix = "HOB" };
    public PersonRow Clerk { get; } = new() { Name = "Ann Hill" };
    public PersonRow Chair { get; } = new() { Name = "Omar Reed" };
    public PersonRow Foster { get; } = new() { Name = "Tom Foster" };
    public PersonRow Dee { get; } = new() { Name = "Dee Collins" };
    public PersonRow Dan { get; } = new() { Name = "Dan Collins" };
    public PersonRow Gone { get; } = new() { Name = "Greta Gone" };

    private static DateOnly Today => new(2026, 11, 22);

    public static async Task<RegisterWorld> CreateAsync()
    {
        var world = new RegisterWorld { Store = await TestStore.CreateAsync() };
        await world.Store.AddAsync(
            world.Committee, world.Clerk, world.Chair, world.Foster, world.Dee, world.Dan, world.Gone);
        await world.Store.AddAsync(
            world.Member(world.Clerk, CommitteeRole.Officer, "Clerk"),
            world.Member(world.Chair, CommitteeRole.Chair),
            world.Member(world.Foster, CommitteeRole.Member, "Assistant Chief Constable", "ACC"),
            world.Member(world.Dee, CommitteeRole.Member),
            world.Member(world.Dan, CommitteeRole.Member),
            world.Member(world.Gone, CommitteeRole.Member, leftOn: new DateOnly(2026, 10, 1)));
        return world;
    }

    public MembershipRow Member(
        PersonRow person, CommitteeRole role, string? office = null, string? abbreviation = null,
        DateOnly? leftOn = null) =>
        new()
        {
            CommitteeId = Committee.Id,
            PersonId = person.Id,
            Role = role,
            Office = office,
            Abbreviation = abbreviation,
            LeftOn = leftOn,
        };

    public Caller As(PersonRow person, CommitteeRole role, bool inCompany = false) =>
        new(
            person.Id, person.Name, ReadScope.From(new Dictionary<long, CommitteeRole> { [Committee.Id] = role }),
            inCompany);

    public Caller AsClerk => As(Clerk, CommitteeRole.Officer);
    public Caller AsChair => As(Chair, CommitteeRole.Chair);
    public Caller AsFoster => As(Foster, CommitteeRole.Member);
    public Caller AsDee => As(Dee, CommitteeRole.Member);

    /// <summary>One turn: a context of its own, saved at the end.</summary>
    public async Task<RegisterOutcome> TurnAsync(Func<CommitteeDb, Task<RegisterOutcome>> turn)
    {
        await using var db = Store.Open();
        var outcome = await turn(db);
        await db.SaveChangesAsync();
        return outcome;
    }

    public Task<RegisterOutcome> LogAsync(Caller caller, params NewAction[] actions) =>
        LogAsync(caller, new LogActionRequest(Committee.Id, actions, "activity-log"));

    public Task<RegisterOutcome> LogAsync(Caller caller, LogActionRequest request) =>
        TurnAsync(db => new LogAction(db, Time).HandleAsync(caller, request, CancellationToken.None));

    /// <summary>With the one action HOB-1, logged by Dee Collins and owned by Tom Foster.</summary>
    public static async Task<RegisterWorld> WithOneActionAsync()
    {
        var world = await CreateAsync();
        await world.LogAsync(
            world.AsDee, new NewAction("send the figures", "ACC Foster", DueDateParser.Find("by 3 December", Today)));
        return world;
    }

    public Task<RegisterOutcome> CompleteAsync(Caller caller, int number, string? note, string activityId) =>
        TurnAsync(
            db => new CompleteAction(db, Time).HandleAsync(caller, new(Reference(number), note, activityId), default));

    public Task<RegisterOutcome> MoveAsync(string words, string? reason, string activityId = "b") => TurnAsync(db =>
        new MoveDue(db, Time).HandleAsync(
            AsClerk, new(Reference(1), DueDateParser.Parse(words, Today), Clear: false, reason, activityId), default));

    public Task<RegisterOutcome> AssignAsync(AssignRequest request) =>
        TurnAsync(db => new AssignAction(db, Time).HandleAsync(AsClerk, request, default));

    public Task<RegisterOutcome> EditAsync(EditRequest request, Caller? caller = null) =>
        TurnAsync(db => new EditAction(db, Time).HandleAsync(caller ?? AsClerk, request, default));

    public Task<RegisterOutcome> UndoAsync(Caller caller) =>
        TurnAsync(db => new UndoLastChange(db, Time).HandleAsync(caller, new(null, "undo"), default));

    /// <summary>HOB-1 as the clerk sees it.</summary>
    public async Task<ActionView> ShownAsync() =>
        Assert.IsType<ActionShown>(
            await TurnAsync(db => new ShowAction(db, Time).HandleAsync(AsClerk, Reference(1), default))).Action;

    public async Task<HistoryShown> HistoryAsync() =>
        Assert.IsType<HistoryShown>(
            await TurnAsync(db => new ActionHistory(db, Time).HandleAsync(AsClerk, Reference(1), default)));

    public ActionReference Reference(int number) => new(Committee.Prefix, number);

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}

/// <summary>A clock that a test sets.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
