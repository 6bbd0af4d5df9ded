using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import.Versions;

public sealed class SameDayRestrictionsTests
{
    /// <summary>The same matter in other words, so that it is taken for another meeting's.</summary>
    private const string Rewritten =
        "HARBOUR OVERSIGHT BOARD\nMinutes of the meeting held on 5 October 2026\nPresent: Ann Hill (Chair), Ben Lowe\n"
        + "7. Slipway\nStorm damage was worse than thought; a builder from the next bay will look under water and send his "
        + "figures to the treasurer.\n8. Toilets\nCleaning goes to a firm that opens them an hour earlier, which visitors had "
        + "asked for in two petitions last summer.\n";

    [Fact]
    public async Task Minutes_beside_others_of_the_day_close_what_an_officer_closed_there()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("a.docx", VersionWorld.Slipway);
        await world.TurnAsync(async db =>
        {
            var meeting = await db.Meetings.SingleAsync();
            db.Restrictions.Add(new RestrictionRow
            {
                CommitteeId = meeting.CommitteeId, MeetingId = meeting.Id, ItemKey = "1", ItemTitle = "Slipway",
                Ground = "paragraph 3", Audience = RestrictionAudience.Members, SetAt = world.Time.Now, SetBy = "Ann Hill",
            });
            return 0;
        });

        await world.ImportAsync("rewritten.docx", Rewritten);

        Assert.Equal(2, (await world.InUseAsync()).Count);
        await using var db = world.Store.Open();
        using var all = db.UsingFullScope();
        Assert.Equal(
            ["False Toilets", "True Slipway"],
            (await db.Passages.Where(p => p.Meeting!.Document!.FileName == "rewritten.docx" && p.Item != null)
                .Select(p => new { p.IsRestricted, p.Item!.Title }).Distinct().ToListAsync())
            .Select(p => $"{p.IsRestricted} {p.Title}").Order());
    }
}
