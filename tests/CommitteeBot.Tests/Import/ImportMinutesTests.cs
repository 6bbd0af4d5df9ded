using CommitteeBot.Import;
using CommitteeBot.Minutes;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

public sealed class ImportMinutesTests
{
    [Fact]
    public async Task A_document_with_nothing_but_a_day_is_kept_as_text_and_one_with_no_day_is_not_minutes()
    {
        await using var world = await CreateAsync();
        var words = string.Concat(Enumerable.Repeat("The depot was discussed. ", 20));
        var text = Record() with
        {
            Items = [],
            Passages = [new Passage(words, null, [], null, null, 6, 6)],
        };

        Assert.IsType<ImportOutcome.Imported>(await world.ImportAsync(text));
        Assert.IsType<ImportOutcome.Unusable>(await world.ImportAsync(text with { Date = null }));
    }
}
