using System.Globalization;
using System.Text.Json.Nodes;
using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using CommitteeBot.Chat;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Outbox;

/// <summary>
/// A committee with a chair, an officer, an owner and a chat. It meets on Thursday 3 December 2026 at 14:30; the clock
/// stands at one minute past eight on Thursday 26 November, five working days before.
/// </summary>
internal sealed class SendingWorld : IAsyncDisposable
{
    public const string Chat = "19:harbour";
    private readonly List<ServiceProvider> processes = [];

    public SendingWorld()
    {
        Time = new SimulatedTime(Start);
        Teams = new FakeTeams(Time);
    }

    public required TestStore Store { get; init; }
    public DateTimeOffset Start { get; } = new(2026, 11, 26, 8, 1, 0, TimeSpan.Zero);
    public SimulatedTime Time { get; }
    public FakeTeams Teams { get; }
    public CommitteeRow Committee { get; } = new() { Name = "Harbour Oversight Board", Prefix = "HOB" };
    public PersonRow Chair { get; } = Person("Omar Reed");
    public PersonRow Officer { get; } = Person("Ann Hill");
    public PersonRow Owner { get; } = Person("Tom Foster");
    public MeetingRow Meeting { get; private set; } = null!;

    /// <summary>
    /// The committees whose register all in the chats may see; null where it cannot be told who is there.
    /// </summary>
    public Func<IReadOnlyDictionary<long, CommitteeRole>?> Readers { get; set; } = () =>
        Enumerable.Range(1, 1000).ToDictionary(n => (long)n, _ => CommitteeRole.Member);

    /// <summary>True if the people in the chats may read restricted items.</summary>
    public bool ReadRestricted { get; set; }

    public static async Task<SendingWorld> CreateAsync(bool withActions = true)
    {
        var world = new SendingWorld { Store = await TestStore.CreateAsync() };
        await world.Store.AddAsync(world.Committee, world.Chair, world.Officer, world.Owner);
        world.Meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 12, 3),
            Start = new TimeOnly(14, 30),
            State = MeetingState.Planned,
        };
        await world.Store.AddAsync(
            world.Meeting,
            new MembershipRow
            {
                CommitteeId = world.Committee.Id,
                PersonId = world.Chair.Id,
                Role = CommitteeRole.Chair,
            },
            new MembershipRow
            {
                CommitteeId = world.Committee.Id,
                PersonId = world.Officer.Id,
                Role = CommitteeRole.Officer,
            },
            new MembershipRow
            {
                CommitteeId = world.Committee.Id,
                PersonId = world.Owner.Id,
                Role = CommitteeRole.Member,
            },
            Conversation(world.Chair.PersonalConversationId!), Conversation(world.Officer.PersonalConversationId!),
            Conversation(world.Owner.PersonalConversationId!),
            new ConversationRow
            {
                Id = Chat,
                ServiceUrl = "http://127.0.0.1:9/",
                Kind = "groupChat",
                CommitteeId = world.Committee.Id,
                BotId = "28:bot",
                TenantId = "tenant-1",
            });
        if (withActions)
        {
            await world.Store.AddAsync(
                world.Action(1, "send the figures", world.Owner, new DateOnly(2026, 11, 20)),
                world.Action(2, "find an owner for the fence", null, null),
                world.Action(
                    3, "settle the claim in private", world.Owner, new DateOnly(2026, 12, 1), isRestricted: true));
        }

        return world;
    }

    public static PersonRow Person(string name) =>
        new()
        {
            Name = name,
            TeamsId = $"29:{name}",
            PersonalConversationId = $"chat of {name}",
            TenantId = "tenant-1",
        };

    public static ConversationRow Conversation(string id) =>
        new()
        {
            Id = id,
            ServiceUrl = "http://127.0.0.1:9/",
            Kind = "personal",
            BotId = "28:bot",
            TenantId = "tenant-1",
        };

    public ActionRow Action(
        int number, string text, PersonRow? owner, DateOnly? due, bool isRestricted = false,
        ActionState state = ActionState.Open) => new()
    {
        CommitteeId = Committee.Id, Number = number, Text = text, Owner = owner?.Name, OwnerPersonId = owner?.Id,
        Due = due, State = state, IsRestricted = isRestricted,
        LoggedAt = new DateTimeOffset(2026, 10, 8, 12, 0, 0, TimeSpan.Zero), LoggedBy = "test",
        EndedAt = state == ActionState.Done ? Time.GetUtcNow() : null,
    };

    /// <summary>The part of the program that sends, as a process of its own on the same store.</summary>
    public ServiceProvider Process(params IInterceptor[] trouble)
    {
        var life = trouble.OfType<Life>().SingleOrDefault() ?? new Life(int.MaxValue);
        var services = new ServiceCollection();
        services.AddLogging(l => l.ClearProviders());
        services.AddSingleton<TimeProvider>(Time);
        var configuration = new ConfigurationBuilder().Build();
        services.AddActivityProtocol(configuration);
        services.AddHttpClient(ConnectorClient.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => Teams.Handler(life));
        services.AddScoped(_ => Store.Open(trouble));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddScoped<EntitlementReader>();
        services.AddScoped<FindReaders>(provider => async (row, address, cancellation) => address.IsPersonal
            ? (
                await provider.GetRequiredService<EntitlementReader>()
                    .ReadAsync(
                        address.TenantId, [row.PersonId ?? row.AskerPersonId ?? 0], seesRestricted: true,
                        cancellation)).Scope
            : Readers() is { } roles ? ReadScope.From(roles, ReadRestricted) : null);
        services.AddDigests().AddOutbox().AddMessageWriters();
        var process = services.BuildServiceProvider();
        processes.Add(process);
        return process;
    }

    /// <summary>Ticks as the program does, until nothing waits for the next hour.</summary>
    public async Task SendAsync(OutboxSender? sender = null)
    {
        sender ??= Process().GetRequiredService<OutboxSender>();
        for (var end = Time.GetUtcNow().AddHours(1); ;)
        {
            var next = await LookAsync(sender);
            if (next is null || next > end)
                break;
            Time.MoveTo(next.Value);
        }

        await sender.StopAsync(CancellationToken.None);
    }

    /// <summary>One tick, with all that it sends.</summary>
    public Task<DateTimeOffset?> LookAsync(OutboxSender sender) =>
        Time.UntilAsync(() => sender.RunAsync(CancellationToken.None));

    public async Task<List<OutboxMessageRow>> RowsAsync()
    {
        await using var db = Store.Open();
        return await db.Outbox.AsNoTracking().Include(o => o.Person).OrderBy(o => o.Id).ToListAsync();
    }

    /// <summary>As in <c>Omar Reed ChairDigest Sent</c>, a line a row.</summary>
    public async Task<string> ReportAsync() => string.Join('\n', (await RowsAsync()).Select(o =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{o.Person?.Name ?? o.ConversationId} {o.Kind} {o.State}{(o.Reason is null ? "" : $" {o.Reason}")}")));

    public async Task ChangeAsync(Func<CommitteeDb, Task> change)
    {
        await using var db = Store.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>What the newest card in the conversation says.</summary>
    public string Shown(string conversation) =>
        Teams.In(conversation).LastOrDefault() is { } message ? CardReading.Words(message) : "";

    public IEnumerable<JsonObject> In(PersonRow person) => Teams.In(person.PersonalConversationId!);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
            await process.DisposeAsync();
        await Store.DisposeAsync();
    }
}
