using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import.Versions;

public sealed class EarlierVersionsTests
{
    [Fact]
    public async Task The_version_that_was_replaced_is_kept_and_the_same_file_does_not_come_back_by_itself()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("draft.docx", VersionWorld.Slipway);
        await world.ImportAsync("final.docx", VersionWorld.Amended);

        var again = Assert.IsType<ImportOutcome.Superseded>(
            await world.ImportAsync("draft.docx", VersionWorld.Slipway));

        Assert.Equal("final.docx", again.FileName);
        Assert.Equal(["final.docx"], await world.InUseAsync());
        Assert.Equal(MatterKind.Replaced, Assert.Single(await world.MattersAsync()).Kind);
    }

    [Fact]
    public async Task A_file_of_the_same_name_asks_nothing_until_its_earlier_version_is_sent_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("minutes.docx", VersionWorld.Slipway);
        await world.ImportAsync("minutes.docx", VersionWorld.Amended);
        Assert.Empty(await world.MattersAsync());

        await world.ImportAsync("minutes.docx", VersionWorld.Slipway);

        Assert.Equal(MatterKind.Replaced, Assert.Single(await world.MattersAsync()).Kind);
    }

    [Theory]
    [InlineData("Draft", "Confirmed")]
    [InlineData("Confirmed", "Draft")]
    public async Task The_confirmed_minutes_are_in_use_whichever_came_first(string first, string second)
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync($"{first}.docx", VersionWorld.Slipway, first);
        await using (var db = world.Store.Open())
            await db.Meetings.ExecuteUpdateAsync(m => m.SetProperty(
                x => x.MinutesStatus,
                first == "Draft" ? MinutesStatus.Draft : MinutesStatus.Confirmed));

        await world.ImportAsync($"{second}.docx", VersionWorld.Amended, second);

        Assert.Equal(["Confirmed.docx"], await world.InUseAsync());
        await using var after = world.Store.Open();
        Assert.Equal("Draft.docx", (await after.EarlierVersions.IgnoreQueryFilters().SingleAsync()).FileName);
    }
}
