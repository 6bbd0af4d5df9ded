using CommitteeBot.CommandLine.SampleCards;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

public sealed class CardsCommandTests
{
    [Fact]
    public async Task The_page_has_every_card_with_its_data()
    {
        await using var store = await TestStore.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("committeebot-cards-").FullName;

        var run = await ConsoleRun.RunAsync(store.File, "cards", folder);

        var page = await File.ReadAllTextAsync(Path.Combine(folder, "index.html"), TestContext.Current.CancellationToken);
        Assert.Equal(0, run.ExitCode);
        Assert.All(SampleCard.All(), c => Assert.Contains($"\"name\": \"{c.Name}\"", page, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
