using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Import.Siblings;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Import.Siblings;

/// <summary>Minutes that came in before their siblings are read again beside them.</summary>
public sealed class RereadCommitteeTests
{
    private const string Glued =
        "The gate was looked at. 3. Correspondence Received: A letter was read out. ACTION: Clerk to answer the letter.";

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    public async Task The_result_does_not_depend_on_which_came_in_first(params int[] order)
    {
        await using var world = await ImportWorld.CreateAsync();
        foreach (var at in order)
        {
            await ImportAsync(world, at);
            await RereadAsync(world);
        }

        await using var db = world.Store.Open();
        Assert.Equal(
            ["Apologies", "Moorings", "Correspondence Received", "Pilotage"],
            await db.Items.Where(i => db.Meetings.Any(m => m.Id == i.MeetingId && m.Date == Day(0)))
                .OrderBy(i => i.Line).ThenBy(i => i.Place).Select(i => i.Title).ToListAsync());
        Assert.Equal(
            "Correspondence Received", (await db.Actions.SingleAsync(a => a.Text.Contains("answer"))).ItemTitle);
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    public async Task Nor_do_the_numbers_and_people_that_the_others_show(params int[] order)
    {
        await using var world = await ImportWorld.CreateAsync();
        foreach (var at in order)
        {
            await ImportAsync(
                world, at, n => n == 0
                    ? "1/18 Apologies\n\nNone.\n\n2/18 2Gether Festival The Chair spoke of it.\n\n3/18 Pilotage\n\n"
                        + "Nothing new.\n"
                    : "1/18 Apologies\n\nNone.\n\n2/18 Moorings\n\nMoved.\n\n3/18 Pilotage\n\nNothing new.\n",
                n => n == 0 ? "Jo Ashworth JA Pat Booth PB Kim Lee Sam Crane"
                    : "Jo Ashworth (Chair), Pat Booth, Kim Lee, Sam Crane");
            await RereadAsync(world);
        }

        await using var db = world.Store.Open();
        var meeting = await db.Meetings.SingleAsync(m => m.Date == Day(0));
        Assert.Equal(
            ["1/18 Apologies", "2/18 2Gether Festival", "3/18 Pilotage"],
            await db.Items.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Place)
                .Select(i => i.Number + " " + i.Title).ToListAsync());
        Assert.Equal(
            ["Jo Ashworth", "Kim Lee", "Pat Booth", "Sam Crane"],
            await db.Attendance.Where(a => a.MeetingId == meeting.Id).Select(a => a.Name).Order().ToListAsync());
    }

    [Fact]
    public async Task What_people_have_corrected_stays_and_a_second_reading_changes_nothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        await ImportAsync(world, 0);
        await world.TurnAsync(async db =>
        {
            var action = await db.Actions.Include(a => a.Committee).SingleAsync();
            var by = new ActionAuthor("Ann Hill", world.Clerk.Id, "press", world.Time.GetUtcNow());
            ActionBook.ChangeState(action, by, ActionState.Open, null);
            ActionBook.Record(action, by, new ActionEntry(ActionChange.Owner, action.Owner, "Tom Hale"));
            action.Owner = "Tom Hale";
            (await db.Meetings.SingleAsync(m => m.Document != null)).Date = new DateOnly(2018, 3, 6);
            return true;
        });
        for (var at = 1; at < 4; at++)
            await ImportAsync(world, at);

        Assert.NotEmpty(await RereadAsync(world));
        Assert.Empty(await RereadAsync(world));

        await using var db = world.Store.Open();
        var kept = await db.Actions.SingleAsync();
        Assert.Equal((ActionState.Open, "Tom Hale"), (kept.State, kept.Owner));
        Assert.Equal(1, await db.Meetings.CountAsync(m => m.Date == new DateOnly(2018, 3, 6)));
        Assert.Equal(0, await db.DocumentTexts.CountAsync(t => t.Siblings == null));
    }

    [Fact]
    public async Task A_rejected_action_is_not_proposed_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await ImportAsync(world, 0);
        await world.RejectAsync(world.Officer, 1);
        for (var at = 1; at < 4; at++)
            await ImportAsync(world, at);
        await RereadAsync(world);

        await using var db = world.Store.Open();
        Assert.Equal(ActionState.Withdrawn, (await db.Actions.SingleAsync()).State);
    }

    private static DateOnly Day(int at) => new(2018, 3 + at, 5);

    private static Task ImportAsync(ImportWorld world, int at, Func<int, string> items, Func<int, string> people) =>
        ImportAsync(
            world, at,
            $"Harbour Oversight Board\n\nMinutes of the meeting held on 5 {Day(at):MMMM} 2018\n\nPresent: {people(at)}\n\n"
                + items(at));

    private static async Task ImportAsync(ImportWorld world, int at)
    {
        var body = at == 0 ? Glued : "The gate was looked at.\n\n3. Correspondence Received\n\nA letter was read out.";
        var text =
            $"Harbour Oversight Board\n\nMinutes of the meeting held on 5 {Day(at):MMMM} 2018\n\nPresent: Jo Ashworth "
                + "(Chair), Pat Booth, Sam Crane, Clerk\n\n1. Apologies\n\nNone.\n\n2. Moorings\n\n"
                + $"{body}\n\n4. Pilotage\n\nNothing new was reported.\n";
        await ImportAsync(world, at, text);
    }

    private static async Task ImportAsync(ImportWorld world, int at, string text)
    {
        var record = MinutesParser.Parse(
            new DocumentText(TextFile.SplitLines(text), null, "text"), $"{at}.txt");
        Assert.IsType<ImportOutcome.Imported>(await world.ImportAsync(record));
    }

    private static async Task<IReadOnlyList<long>> RereadAsync(ImportWorld world)
    {
        await using var services = new ServiceCollection()
            .AddScoped(_ => world.Store.Open()).AddSingleton<TimeProvider>(world.Time).BuildServiceProvider();
        var reread = new RereadCommittee(services.GetRequiredService<IServiceScopeFactory>());
        var changed = new List<long>();
        foreach (var committee in await reread.FindDueAsync(CancellationToken.None))
            changed.AddRange(await reread.RunAsync(committee, "import", CancellationToken.None));
        return changed;
    }
}
