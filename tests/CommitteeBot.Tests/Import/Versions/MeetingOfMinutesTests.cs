using CommitteeBot.Import;
using CommitteeBot.Import.Archive;

namespace CommitteeBot.Tests.Import.Versions;

/// <summary>Minutes take the place of others only where the text shows that they are of the same meeting.</summary>
public sealed class MeetingOfMinutesTests
{
    [Theory]
    [InlineData("draft.docx", "final.docx")]
    [InlineData("minutes.docx", "minutes.docx")]
    public async Task A_newer_version_takes_the_place_of_the_earlier_one_whatever_its_file_is_called(
        string before, string after)
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(before, VersionWorld.Slipway);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await world.ImportAsync(after, VersionWorld.Amended));

        Assert.True(outcome.ReplacedEarlier);
        Assert.Equal([after], await world.InUseAsync());
        Assert.Equal(["1 Proposed Ben Lowe: Ben Lowe to price new planks for the slipway."], await world.ActionsAsync());
    }

    [Theory]
    [InlineData("a.docx", "b.docx")]
    [InlineData("minutes.docx", "minutes.docx")]
    public async Task Other_minutes_with_the_same_date_stay_beside_it_and_nothing_is_withdrawn(string before, string after)
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(before, VersionWorld.Slipway);

        Assert.False(Assert.IsType<ImportOutcome.Imported>(
            await world.ImportAsync(after, VersionWorld.Moorings)).ReplacedEarlier);

        Assert.Equal([before, after], await world.InUseAsync());
        Assert.Equal(
            [
                "1 Proposed Ben Lowe: Ben Lowe to price new planks for the slipway.",
                "2 Proposed Cath Dunn: Cath Dunn to tow unnumbered boats.",
            ],
            await world.ActionsAsync());
        Assert.Equal(MatterKind.Twice, Assert.Single(await world.MattersAsync()).Kind);
    }

    [Fact]
    public async Task Each_of_two_meetings_of_one_day_gets_its_own_newer_version()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync("a.docx", VersionWorld.Slipway);
        await world.ImportAsync("b.docx", VersionWorld.Moorings);

        await world.ImportAsync("c.docx", VersionWorld.Amended);

        Assert.Equal(["c.docx", "b.docx"], await world.InUseAsync());
    }

    [Fact]
    public async Task Notes_without_a_date_are_told_apart_by_their_text_too()
    {
        await using var world = await ImportWorld.CreateAsync();
        static string Undated(string text) => text.Replace(" held on 5 October 2026", "", StringComparison.Ordinal);
        await world.ImportAsync("notes.docx", Undated(VersionWorld.Slipway));
        await world.ImportAsync("notes.docx", Undated(VersionWorld.Moorings));
        await world.ImportAsync("notes.docx", Undated(VersionWorld.Amended));

        Assert.Equal(2, (await world.InUseAsync()).Count);
    }
}
