using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class EditActionTests
{
    [Fact]
    public async Task An_edit_changes_all_that_the_form_says_or_nothing()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        var questioned = await world.EditAsync(
            new(world.Reference(1), "b")
            {
                Text = "send the final figures",
                Owner = "Collins",
                Due = "2026-12-24",
                Item = "4",
            });
        Assert.IsType<OwnerUnclear>(questioned);
        Assert.Equal("send the figures", (await world.ShownAsync()).Text);

        var changed = Assert.IsType<ActionChanged>(
            await world.EditAsync(
                new(world.Reference(1), "c")
                {
                    Text = "send the\nfinal figures",
                    Owner = "Clerk",
                    Due = "2026-12-24",
                    Item = "4",
                })).Action;
        Assert.Equal(
            ("send the final figures", "Ann Hill (Clerk)", new DateOnly(2026, 12, 24), "4"),
            (changed.Text, changed.Owner, changed.Due!.Value, changed.Item));
    }

    [Fact]
    public async Task Whoever_logged_it_may_edit_it_for_ten_minutes()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        Assert.IsType<ActionChanged>(
            await world.EditAsync(new(world.Reference(1), "b") { Text = "send them" }, world.AsDee));
        world.Time.Now += TimeSpan.FromMinutes(11);
        Assert.IsType<RegisterRefusal>(
            await world.EditAsync(new(world.Reference(1), "c") { Text = "send all" }, world.AsDee));
    }

    [Fact]
    public async Task A_form_without_changes_adds_nothing_to_the_history()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        Assert.IsType<ActionShown>(
            await world.EditAsync(
                new(world.Reference(1), "b")
                {
                    Text = "send the figures",
                    Owner = "Tom Foster",
                    Due = "2026-12-03",
                    Item = "",
                }));

        Assert.Single((await world.HistoryAsync()).Lines);
    }
}
