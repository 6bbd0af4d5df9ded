using System.Text;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Minutes.Readers;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Import;

/// <summary>A zip file of minutes that is sent in a chat.</summary>
public sealed class ZipReplyTests
{
    [Fact]
    public async Task All_documents_of_a_zip_file_are_told_of_in_one_message_with_the_review()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);

        var said = Assert.Single(await teams.SayAsync("", Zip(teams)));

        Assert.Contains("reading the documents in “minutes.zip”", CardReading.Words(said), StringComparison.Ordinal);
        await UntilAsync(() => bot.CountAsync("job where State = 'Done' and Content is null"));
        Assert.Equal(2, await bot.CountAsync("document where FileName in ('december.txt', 'january.txt')"));
        Assert.Equal(1, await bot.CountAsync("outbox where Kind = 'JobResult'"));
        foreach (var words in new[] { "2 of 4 documents imported", "points to a place outside", "This file is empty" })
            Assert.Equal(
                1, await bot.CountAsync($"outbox where Kind = 'JobResult' and Content like '%{words}%'"));
        Assert.Equal(2, await bot.CountAsync("action where State = 'Proposed'"));
    }

    [Fact]
    public async Task The_same_zip_file_again_changes_nothing()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("", Zip(teams));
        await UntilAsync(() => bot.CountAsync("job where State = 'Done'"));
        var documents = await bot.CountAsync("document");

        await teams.SayAsync("", Zip(teams));

        await UntilAsync(() => bot.CountAsync(
            "outbox where Kind = 'JobResult' and Content like '%I had 2 of them already%'"));
        Assert.Equal(documents, await bot.CountAsync("document"));
    }

    [Fact]
    public async Task A_member_is_told_at_once_that_officers_send_minutes()
    {
        using var bot = BotHost.Start(new() { ["Local:Role"] = "Member" });
        await using var teams = await TeamsChannel.StartAsync(bot);
        var said = Assert.Single(await teams.SayAsync("", Zip(teams)));
        Assert.Contains("officers and chairs", CardReading.Words(said), StringComparison.Ordinal);
        Assert.Equal(0, await bot.CountAsync("job"));
    }

    private static JsonObject Zip(TeamsChannel teams) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/zip",
            ["name"] = "minutes.zip",
            ["contentUrl"] = teams.Serve(
                HostileFiles.Zip(
                    ("2026/december.txt", Minutes("Thursday, 10 December 2026", "winter patrols")),
                    ("2027/january.txt", Minutes("Thursday, 14 January 2027", "icy pavements")),
                    ("../march.txt", Minutes("Thursday, 11 March 2027", "spring")), ("empty.txt", [])),
                "minutes.zip"),
        }),
    };

    private static byte[] Minutes(string day, string subject) => Encoding.UTF8.GetBytes(
        $"""
        COMMUNITY PRIORITIES MEETING

        {day}

        PRESENT

        - Helena Ashdown – Police and Crime Commissioner (PCC)
        - Miriam Okonjo – Chief Constable (CC)

        1. {subject}

        The CC spoke of {subject}.

        ACTION

        The CC to report on {subject}.
        """);

    private static async Task UntilAsync(Func<Task<long>> count)
    {
        for (var tries = 0; tries < 600 && await count() == 0; tries++)
            await Task.Delay(200);
        Assert.Equal(1, await count());
    }
}
