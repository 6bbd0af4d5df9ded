using CommitteeBot.Store;
using CommitteeBot.Store.Checking;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Store.Checking;

/// <summary>On the kind of store of this run: first the sample as it is, then with one thing broken in it.</summary>
public sealed class CheckStoreTests : IAsyncLifetime
{
    private readonly BotHost bot = BotHost.Start();

    /// <summary>Nothing that the store would keep from being broken by itself.</summary>
    private string WithoutRules => bot.Database is null ? "pragma foreign_keys = off" : "set session_replication_role = replica";

    public async ValueTask InitializeAsync()
    {
        await bot.StopAsync();
        Assert.Empty(await FaultsAsync());
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_row_whose_row_is_gone_is_found()
    {
        await BreakAsync("delete from item where Id = (select min(ItemId) from passage)");

        Assert.Contains(await FaultsAsync(), f => f.Contains("to a row of 'item' that isn't there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passage_that_a_search_does_not_find_is_found()
    {
        await BreakAsync(bot.Database is null
            ? "delete from passage_text where rowid = (select min(rowid) from passage_text)"
            : "update passage set terms = '' where id = (select min(id) from passage where length(text) > 20)");

        Assert.StartsWith(
            "1 passage can't be found by its own words", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_a_search_does_not_find_is_found()
    {
        await BreakAsync(bot.Database is null
            ? "delete from action_text where rowid = 1"
            : "update action set terms = '' where id = 1");

        Assert.Contains("1 action can't be found", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_closed_and_still_in_the_open_index_is_found()
    {
        Assert.SkipWhen(bot.Database is not null, "There is one index, which is part of the row.");
        await BreakAsync("insert into passage_text(rowid, body, speakers, heading) values (99999, 'lamps', '', '')");

        Assert.Contains("belongs to nothing", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embedding_of_another_model_and_one_without_its_beginning_are_found()
    {
        var blob = bot.Database is null ? "x'0102'" : "'\\x0102'";
        await BreakAsync($"insert into passage_embedding(PassageId, Piece, Embedding) values (1, 0, {blob})");
        await BreakAsync($"insert into passage_embedding(PassageId, Piece, Embedding) values (2, 1, {blob})");

        var faults = await FaultsAsync();
        Assert.Contains(faults, f => f.StartsWith("2 embeddings have another length", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("1 passage has an embedding of a later part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_action_that_is_not_what_its_history_says_is_found()
    {
        await BreakAsync("update action set State = 'Superseded' where Id = 1");

        Assert.Contains("is Superseded, and its history ends with", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_without_its_beginning_is_found()
    {
        if (bot.Database is null)
            await BreakAsync("drop trigger action_event_stays");
        await BreakAsync("delete from action_event where ActionId = 1");

        Assert.Contains("has no history", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_given_out_and_is_not_there_is_found()
    {
        await BreakAsync("update committee set NextActionNumber = NextActionNumber + 2 where Id = 1");

        Assert.Contains("2 numbers of", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_would_be_given_out_again_is_found()
    {
        await BreakAsync("update committee set NextActionNumber = NextActionNumber - 1 where Id = 1");

        Assert.Contains("the next number to be given out", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_actions_under_one_reference_are_found()
    {
        await BreakAsync(
            """
            drop index action_earlier;
            update action set EarlierPrefix = 'OLD', EarlierNumber = 3 where CommitteeId = 1 and Number in (1, 2)
            """);

        Assert.Contains("OLD-3 is the reference of more than one action.", await FaultsAsync());
    }

    [Theory]
    [InlineData("The Clerk reported on the footbridge.", "footbridge")]
    [InlineData("7 – 12", null)]
    public void A_passage_is_looked_for_by_its_longest_word(string text, string? word) =>
        Assert.Equal(word, CheckTextIndex.WordOf(text));

    private Task BreakAsync(string sql) => bot.ChangeAsync($"{WithoutRules}; {sql}");

    private async Task<List<string>> FaultsAsync()
    {
        bot.ForgetConnections();
        var store = new StoreSettings(
            bot.Database is null ? StoreProvider.Sqlite : StoreProvider.Postgres, bot.StoreAddress);
        var faults = new List<string>();
        await foreach (var (_, found) in new CheckStore(store).RunAsync(CancellationToken.None))
            faults.AddRange(found.Faults);
        return faults;
    }
}
