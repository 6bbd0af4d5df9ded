using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Register;

/// <summary>A committee with a chair, an officer and members, at noon on Sunday 22 November 2026 unless a test moves the clock.</summary>
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

    public static async Task<RegisterWorld> CreateAsync()
    {
        var world = new RegisterWorld { Store = await TestStore.CreateAsync() };
        await world.Store.AddAsync(world.Committee, world.Clerk, world.Chair, world.Foster, world.Dee, world.Dan, world.Gone);
        await world.Store.AddAsync(
            world.Member(world.Clerk, CommitteeRole.Officer, "Clerk"),
            world.Member(world.Chair, CommitteeRole.Chair),
            world.Member(world.Foster, CommitteeRole.Member, "Assistant Chief Constable", "ACC"),
            world.Member(world.Dee, CommitteeRole.Member),
            world.Member(world.Dan, CommitteeRole.Member),
            world.Member(world.Gone, CommitteeRole.Member, leftOn: new DateOnly(2026, 10, 1)));
        return world;
    }

    public MembershipRow Member(PersonRow person, CommitteeRole role, string? office = null, string? abbreviation = null, DateOnly? leftOn = null) =>
        new() { CommitteeId = Committee.Id, PersonId = person.Id, Role = role, Office = office, Abbreviation = abbreviation, LeftOn = leftOn };

    public Caller As(PersonRow person, CommitteeRole role, bool inCompany = false) =>
        new(person.Id, person.Name, ReadScope.From(new Dictionary<long, CommitteeRole> { [Committee.Id] = role }), inCompany);

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

    public Task<RegisterOutcome> LogAsync(Caller caller, params NewAction[] actions) => LogAsync(caller, new LogActionRequest(Committee.Id, actions, "activity-log"));

    public Task<RegisterOutcome> LogAsync(Caller caller, LogActionRequest request) =>
        TurnAsync(db => new LogAction(db, Time).HandleAsync(caller, request, CancellationToken.None));

    public ActionReference Reference(int number) => new(Committee.Prefix, number);

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}

/// <summary>A clock that a test sets.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
