using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Graph;

/// <summary>The real client of Microsoft against a host that answers as Microsoft does.</summary>
public sealed class GraphConnectionTests : IAsyncLifetime
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";

    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private FakeGraph graph = null!;
    private ServiceProvider services = null!;

    private GroupMembers Members => services.GetRequiredService<GroupMembers>();

    public async ValueTask InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        graph.Change(Group, g =>
        {
            g.Members.AddRange(Enumerable.Range(1, 25).Select(n => new FakePerson($"ID-{n}", $"Person {n}")));
            g.Owners.Add(g.Members[3]);
            g.Owners.Add(new FakePerson("ID-99", "Orla Owner"));
        });
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(time).AddGraph(
            new ConfigurationBuilder().AddInMemoryCollection(
                new Dictionary<string, string?>(graph.Settings($"Committee=A;Group={Group}")!)
                    { ["Graph:NotificationAddress"] = "https://bot.example.org" }).Build());
        FakeGraph.SignIn(collection);
        services = collection.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_is_read_to_the_last_page_and_only_what_is_needed_is_asked_for()
    {
        graph.PageSize = 10;

        var people = await Members.OfGroupAsync(Group, CancellationToken.None);

        Assert.Equal(26, people.Count);
        Assert.Equal(["id-4", "id-99"], people.Where(p => p.IsOwner).Select(p => p.Account));
        Assert.All(graph.Calls.Where(c => !c.Contains("skiptoken", StringComparison.Ordinal)),
            c => Assert.Contains("$select=id,displayName,", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_is_kept_by_all()
    {
        graph.Instead.Enqueue(FakeGraph.Error(429, retryAfter: 17));

        await time.UntilAsync(() => Members.OfGroupAsync(Group, CancellationToken.None));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 0, 17, TimeSpan.Zero), time.GetUtcNow());

        graph.Instead.Enqueue(FakeGraph.Error(503, retryAfter: 30));
        await time.UntilAsync(async () =>
        {
            await Task.WhenAll(
                Members.OfGroupAsync(Group, CancellationToken.None), Members.ChangesAsync([Group], null, CancellationToken.None));
            return 0;
        });
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 0, 47, TimeSpan.Zero), time.GetUtcNow());
    }

    [Fact]
    public async Task A_pause_longer_than_a_round_ends_the_round()
    {
        graph.Instead.Enqueue(FakeGraph.Error(429, retryAfter: 600));

        Assert.Equal(GraphFault.Busy, await FaultAsync());
        Assert.Equal(GraphFault.Busy, await FaultAsync());
        Assert.Single(graph.Calls);
    }

    [Fact]
    public async Task After_five_failures_it_is_left_alone_for_a_while_and_then_tried_again()
    {
        graph.Always = FakeGraph.Error(500);
        for (var n = 0; n < GraphPace.FailuresBeforeRest; n++)
            Assert.Equal(GraphFault.Unreachable, await FaultAsync());
        Assert.Equal(GraphFault.Unreachable, await FaultAsync());
        Assert.Equal(GraphPace.FailuresBeforeRest, graph.Calls.Count);

        graph.Always = null;
        time.MoveTo(time.GetUtcNow().AddSeconds(31));
        Assert.Equal(26, (await Members.OfGroupAsync(Group, CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData(401, GraphFault.SignIn)]
    [InlineData(403, GraphFault.NotAllowed)]
    [InlineData(404, GraphFault.NotFound)]
    [InlineData(410, GraphFault.MarkTooOld)]
    [InlineData(400, GraphFault.Rejected)]
    [InlineData(502, GraphFault.Unreachable)]
    public async Task A_refusal_is_one_of_our_own_words_and_holds_none_of_the_service(int status, object fault)
    {
        graph.Instead.Enqueue(FakeGraph.Error(status));

        var met = await Assert.ThrowsAsync<GraphException>(() => Members.OfGroupAsync(Group, CancellationToken.None));

        Assert.Equal(fault, met.Fault);
        Assert.DoesNotContain("Nina", met.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_changed_since_a_mark_is_told()
    {
        var first = await Members.ChangesAsync([Group], null, CancellationToken.None);
        var none = await Members.ChangesAsync([Group], first.Mark, CancellationToken.None);
        graph.Change(Group, g => g.Members.RemoveAt(0));
        var some = await Members.ChangesAsync([Group], none.Mark, CancellationToken.None);

        Assert.Empty(none.Changed);
        Assert.Equal([Group], some.Changed);
    }

    [Fact]
    public async Task A_team_has_owners_too()
    {
        var people = await Members.OfTeamAsync(Group, CancellationToken.None);

        Assert.Equal(26, people.Count);
        Assert.Equal(["id-4", "id-99"], people.Where(p => p.IsOwner).Select(p => p.Account));
    }

    [Fact]
    public async Task Every_call_that_is_made_is_in_the_table_of_permissions()
    {
        await Members.OfGroupAsync(Group, CancellationToken.None);
        await Members.OfTeamAsync(Group, CancellationToken.None);
        await Members.ChangesAsync([Group], null, CancellationToken.None);
        var library = services.GetRequiredService<LibraryFiles>();
        graph.Library.Put(new FakeFile("f", FakeLibrary.Minutes, "a.txt", "Minutes."));
        var place = await library.FindAsync(LibraryAddress.TryRead(FakeLibrary.Address)!, CancellationToken.None);
        await library.ChangesAsync(place.Drive, null, CancellationToken.None);
        await library.ColumnsAsync(place.Drive, "f", CancellationToken.None);
        await library.GrantsAsync(place.Drive, "f", CancellationToken.None);
        await services.GetRequiredService<MailboxEvents>().ReadAsync(
            "clerk@example.org", time.GetUtcNow(), time.GetUtcNow().AddDays(1), CancellationToken.None);
        await WriteIntoEventAsync();
        var content = await library.ContentAsync(place.Drive, "f", 100, CancellationToken.None);
        await PlanAsync();
        await ListAsync();
        await HearAsync();
        var subscriptions = services.GetRequiredService<GraphSubscriptions>();
        graph.Subscriptions.Clock = time;
        var made = await subscriptions.CreateAsync($"groups/{Group}/members", "secret", CancellationToken.None);
        Assert.Equal(made, await subscriptions.RenewAsync(made, CancellationToken.None));
        Assert.Equal(made, GraphSubscription.TryRead(made.ToMark()));
        Assert.Null(await subscriptions.RenewAsync(made with { Id = "other" }, CancellationToken.None));

        Assert.Equal("Minutes."u8, content!);
        Assert.Null(await library.ContentAsync(place.Drive, "f", 5, CancellationToken.None));
        Assert.Empty(graph.LeakedTokens);
        Assert.Equal(new LibraryPlace(FakeLibrary.Drive, FakeLibrary.Minutes), place);
        Assert.Equal(
            GraphPermissions.Calls.Select(c => c.Template).Distinct().Order(StringComparer.Ordinal),
            services.GetRequiredService<GraphCallLog>().Made.Keys.Order(StringComparer.Ordinal));
    }

    private async Task WriteIntoEventAsync()
    {
        var bodies = services.GetRequiredService<EventBodies>();
        graph.Events["e"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "e" };
        var body = await bodies.ReadAsync("clerk@example.org", "e", CancellationToken.None);
        await bodies.WriteAsync("clerk@example.org", "e", body, "<p>Agenda</p>", CancellationToken.None);
        Assert.Equal("<p>Agenda</p>", (await bodies.ReadAsync("clerk@example.org", "e", CancellationToken.None)).Html);
        var stale = await Assert.ThrowsAsync<GraphException>(
            () => bodies.WriteAsync("clerk@example.org", "e", body, "<p>Other</p>", CancellationToken.None));
        Assert.Equal(GraphFault.ChangedMeanwhile, stale.Fault);
    }

    /// <summary>Every call for what was written down of a call.</summary>
    private async Task HearAsync()
    {
        graph.CallsOfMeetings.Write("t", "2026-11-25T10:00:00Z", "WEBVTT\n\n", of: "c");
        graph.CallsOfMeetings.Note("n", "2026-11-25T10:00:00Z", of: "c", ("Ring the depot", "Jane Hart"));
        var transcripts = services.GetRequiredService<MeetingTranscripts>();
        var id = await transcripts.FindCallAsync(FakeCalls.Organizer, FakeCalls.JoinUrl, CancellationToken.None);
        Assert.Single(await transcripts.ListAsync(FakeCalls.Organizer, id!, CancellationToken.None));
        Assert.NotEmpty(await transcripts.ReadAsync(FakeCalls.Organizer, id!, "t", CancellationToken.None));
        var insights = services.GetRequiredService<MeetingInsights>();
        Assert.Single(await insights.ListAsync(FakeCalls.Organizer, id!, CancellationToken.None));
        Assert.Equal(
            [("Ring the depot", "Jane Hart")],
            await insights.ReadAsync(FakeCalls.Organizer, id!, "n", CancellationToken.None));
    }

    /// <summary>Every call to To Do.</summary>
    private async Task ListAsync()
    {
        var tasks = services.GetRequiredService<ToDoTasks>();
        var list = await tasks.FindOrMakeAsync("a", "Actions", CancellationToken.None);
        Assert.Equal(list, await tasks.FindOrMakeAsync("a", "Actions", CancellationToken.None));
        Assert.Null(await tasks.ReadAsync("b", list, CancellationToken.None));
        var content = TaskContent.Of(new ActionReference("A", 1), "Write", [], new DateOnly(2026, 12, 4));
        await tasks.CreateAsync("a", list, content, TaskProgress.InProgress,
            ListedTask.Link("A-1", "https://example.org"), CancellationToken.None);
        var made = Assert.Single((await tasks.ReadAsync("a", list, CancellationToken.None))!);
        Assert.True(made.IsOurs);
        Assert.Equal((content.Fingerprint, TaskProgress.InProgress), (made.Content.Fingerprint, made.Progress));
        Assert.Equal("https://example.org", (string?)graph.ToDo.Of("a")[0]["linkedResources"]![0]!["webUrl"]);

        var other = TaskContent.Of(new ActionReference("A", 1), "Read", [], null);
        await tasks.ChangeAsync("a", list, made, other, TaskProgress.Completed, CancellationToken.None);
        var changed = Assert.Single((await tasks.ReadAsync("a", list, CancellationToken.None))!);
        Assert.Equal((other.Fingerprint, TaskProgress.Completed), (changed.Content.Fingerprint, changed.Progress));
        var stale = await Assert.ThrowsAsync<GraphException>(
            () => tasks.DeleteAsync("a", list, made, CancellationToken.None));
        Assert.Equal(GraphFault.ChangedMeanwhile, stale.Fault);
        Assert.True(await tasks.IsThereAsync("a", list, made.Id, CancellationToken.None));
        await tasks.DeleteAsync("a", list, changed, CancellationToken.None);
        Assert.False(await tasks.IsThereAsync("a", list, made.Id, CancellationToken.None));
    }

    /// <summary>Every call to Planner, and what it is about.</summary>
    private async Task PlanAsync()
    {
        var (plans, tasks) = (services.GetRequiredService<PlannerPlans>(), services.GetRequiredService<PlannerTasks>());
        var plan = await plans.FindOrMakeAsync(Group, "Actions", CancellationToken.None);
        var place = await plans.WithBucketsAsync(plan, null, s => $"{s}", CancellationToken.None);
        Assert.Equal(plan, await plans.FindOrMakeAsync(Group, "actions", CancellationToken.None));
        Assert.Equal(
            place.ToString(), (await plans.WithBucketsAsync(plan, place, s => $"new {s}", CancellationToken.None)).ToString());

        var content = TaskContent.Of(new ActionReference("A", 1), "Write", ["a", "b"], new DateOnly(2026, 12, 4));
        await tasks.CreateAsync(place, content, TaskProgress.InProgress, place.Buckets[1], CancellationToken.None);
        var made = Assert.Single(await tasks.ReadAsync(plan, CancellationToken.None));
        Assert.Equal(content.Fingerprint, made.Content.Fingerprint);
        Assert.True(made is { IsOurs: true, HasLink: false, Progress: TaskProgress.InProgress });

        var other = TaskContent.Of(new ActionReference("A", 1), "Read", ["b", "c"], null);
        await tasks.ChangeAsync(made, other, TaskProgress.NotStarted, place.Buckets[0], CancellationToken.None);
        await tasks.LinkAsync(made.Id, "https://example.org/a?b=28:c", "A-1", CancellationToken.None);
        var changed = Assert.Single(await tasks.ReadAsync(plan, CancellationToken.None));
        Assert.Equal(other.Fingerprint, changed.Content.Fingerprint);
        Assert.True(changed is { HasLink: true, Progress: TaskProgress.NotStarted });
        Assert.Equal(["https%3A//example%2Eorg/a?b=28%3Ac"], graph.Planner.Tasks[0].Links);

        var stale = await Assert.ThrowsAsync<GraphException>(() => tasks.DeleteAsync(made, CancellationToken.None));
        Assert.Equal(GraphFault.ChangedMeanwhile, stale.Fault);
        Assert.True(await tasks.IsThereAsync(plan, made.Id, CancellationToken.None));
        await tasks.DeleteAsync(changed, CancellationToken.None);
        Assert.False(await tasks.IsThereAsync(plan, made.Id, CancellationToken.None));
    }

    private async Task<GraphFault> FaultAsync() =>
        (await Assert.ThrowsAsync<GraphException>(() => Members.OfGroupAsync(Group, CancellationToken.None))).Fault;
}
