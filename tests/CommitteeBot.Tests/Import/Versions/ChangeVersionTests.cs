using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import.Versions;

/// <summary>An officer's word on two documents of a day, and its opposite, which takes it back.</summary>
public sealed class ChangeVersionTests
{
    private const string Planks = "Proposed Ben Lowe: Ben Lowe to price new planks for the slipway.";

    [Fact]
    public async Task Two_documents_become_one_meeting_and_two_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("a.docx", VersionWorld.Slipway);
        await world.ImportAsync("b.docx", VersionWorld.Moorings);
        var twice = Assert.Single(await world.MattersAsync());

        await world.ChangeAsync(c => c.JoinAsync(
            world.Officer, twice.MeetingId!.Value, twice.OtherId!.Value, CancellationToken.None));

        Assert.Equal(["b.docx"], await world.InUseAsync());
        Assert.Equal(
            [
                "1 Withdrawn Ben Lowe: Ben Lowe to price new planks for the slipway.",
                "2 Proposed Cath Dunn: Cath Dunn to tow unnumbered boats.",
            ],
            await world.ActionsAsync());

        var replaced = Assert.Single(await world.MattersAsync());
        Assert.Equal(MatterKind.Replaced, replaced.Kind);
        await world.ChangeAsync(c => c.SplitAsync(world.Officer, replaced.OtherId!.Value, CancellationToken.None));

        Assert.Equal(["b.docx", "a.docx"], await world.InUseAsync());
        Assert.Equal([$"3 {Planks}"], (await world.ActionsAsync()).Where(a => a.Contains(Planks, StringComparison.Ordinal)));
        Assert.Equal(MatterKind.Twice, Assert.Single(await world.MattersAsync()).Kind);
    }

    [Fact]
    public async Task The_earlier_version_is_used_again_and_the_newer_one_after_all()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("draft.docx", VersionWorld.Slipway);
        await world.ImportAsync("final.docx", VersionWorld.Amended);

        foreach (var inUse in new[] { "draft.docx", "final.docx" })
        {
            var replaced = Assert.Single(await world.MattersAsync());
            await world.ChangeAsync(c => c.UseAsync(world.Officer, replaced.OtherId!.Value, CancellationToken.None));
            Assert.Equal([inUse], await world.InUseAsync());
        }

        Assert.Equal([$"1 {Planks}"], await world.ActionsAsync());
    }

    [Fact]
    public async Task What_an_officer_has_closed_in_either_stays_closed_in_both_directions()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("a.docx", VersionWorld.Slipway);
        await world.ImportAsync("b.docx", VersionWorld.Moorings);
        await CloseAsync(world, "b.docx", "2", "Kiosk");
        await CloseAsync(world, "a.docx", "1", "Slipway");
        var twice = Assert.Single(await world.MattersAsync());

        await world.ChangeAsync(c => c.JoinAsync(
            world.Officer, twice.MeetingId!.Value, twice.OtherId!.Value, CancellationToken.None));
        Assert.DoesNotContain("kiosk", await GuestReadsAsync(world), StringComparison.OrdinalIgnoreCase);

        var replaced = Assert.Single(await world.MattersAsync());
        await world.ChangeAsync(c => c.SplitAsync(world.Officer, replaced.OtherId!.Value, CancellationToken.None));
        var open = await GuestReadsAsync(world);
        Assert.DoesNotContain("kiosk", open, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("planks", open, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("gates", open, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_an_officer_of_the_committee_may()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("a.docx", VersionWorld.Slipway);
        await world.ImportAsync("b.docx", VersionWorld.Moorings);
        var twice = Assert.Single(await world.MattersAsync());

        foreach (var caller in new[] { world.As(CommitteeRole.Chair), world.As(CommitteeRole.Chair, CommitteeRole.None) })
            await world.ChangeAsync(c => c.JoinAsync(
                caller, twice.MeetingId!.Value, twice.OtherId!.Value, CancellationToken.None));

        Assert.Equal(["a.docx", "b.docx"], await world.InUseAsync());
    }

    private static Task<int> CloseAsync(ImportWorld world, string file, string item, string title) =>
        world.TurnAsync(async db =>
        {
            var meeting = await db.Meetings.SingleAsync(m => m.Document!.FileName == file);
            db.Restrictions.Add(new RestrictionRow
            {
                CommitteeId = meeting.CommitteeId, MeetingId = meeting.Id, ItemKey = item, ItemTitle = title,
                Ground = "paragraph 3", Audience = RestrictionAudience.Officers, SetAt = world.Time.Now, SetBy = "Ann Hill",
            });
            return 0;
        });

    private static async Task<string> GuestReadsAsync(ImportWorld world)
    {
        var guest = await world.CallerAsync(CommitteeRole.Guest);
        await using var db = world.Store.Open();
        using var limit = db.LimitTo(guest.Scope);
        return string.Join('\n', await db.Passages.Select(p => p.Text).ToListAsync());
    }
}
