using CommitteeBot.Answers.Meaning;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Answers.Meaning;

/// <summary>The whole program with the model, as it makes embeddings behind its turns.</summary>
public sealed class WriteMeaningTests
{
    private const string Missing =
        "passage p where not exists (select 1 from passage_embedding e where e.PassageId = p.Id)";
    private const string WithoutFacts =
        "meeting m join document d on d.MeetingId = m.Id where not exists (select 1 from fact f where f.MeetingId = "
            + "m.Id)";

    private static readonly Dictionary<string, string> On = new() { [MeaningSettings.Key] = "On" };

    [Fact]
    public async Task Every_passage_gets_its_embedding_and_every_meeting_its_facts_and_what_changes_gets_them_again()
    {
        await using var bot = BotHost.Start(On);

        await UntilAsync(bot, Missing, 0);
        await UntilAsync(bot, WithoutFacts, 0);

        await bot.ChangeAsync("update meeting set Start = '19:45:00' where Id = (select max(MeetingId) from document)");
        await UntilAsync(bot, "fact where Text like '%began at 19:45%'", 1);
    }

    [Fact]
    public async Task Facts_are_written_without_the_model_too()
    {
        await using var bot = BotHost.Start();

        await UntilAsync(bot, WithoutFacts, 0);
        Assert.Equal(0, await bot.CountAsync("passage_embedding"));
    }

    [Fact]
    public async Task A_passage_whose_text_changes_loses_the_embedding_of_the_old_text()
    {
        await using var bot = BotHost.Start(On);
        await UntilAsync(bot, Missing, 0);

        await bot.ChangeAsync("update passage set Text = 'Withdrawn.' where Id = 1");

        Assert.Equal(0, await bot.CountAsync("passage_embedding where PassageId = 1"));
    }

    [Fact]
    public async Task What_was_voted_on_under_an_item_is_as_restricted_as_the_item_however_late_that_is_restricted()
    {
        await using var bot = BotHost.Start();
        await UntilAsync(bot, WithoutFacts, 0);
        await bot.ChangeAsync(
            """
            insert into motion (MeetingId, ItemId, Text, IsAmendment, Line, Movers, Seconders, ForNames, AgainstNames,
                AbstainedNames, ForCount, AgainstCount)
            select MeetingId, Id, 'That the zebrafinch be sold.', false, 1, '["Ivor Tern"]', '[]', '[]', '[]', '[]', 4, 3
            from item order by Id limit 1
            """);
        await UntilAsync(bot, "fact where Text like '%Ivor Tern%' and RestrictionId is null", 1);

        await bot.ChangeAsync(
            """
            insert into restriction (CommitteeId, MeetingId, ItemKey, ItemTitle, Ground, Audience, SetAt, SetBy)
            select m.CommitteeId, m.Id, 'x', '', '', 'Officers', (select max(ImportedAt) from document), 'test'
            from item i join meeting m on m.Id = i.MeetingId order by i.Id limit 1;
            update item set RestrictionId = (select max(Id) from restriction) where Id = (select min(Id) from item);
            """);

        Assert.Equal(0, await bot.CountAsync("fact where Text like '%Ivor Tern%' and RestrictionId is null"));
        await UntilAsync(bot, "fact where Text like '%Ivor Tern%' and RestrictionId is not null", 1);
    }

    private static async Task UntilAsync(BotHost bot, string from, long count)
    {
        for (var left = 600; await bot.CountAsync(from) != count; left--)
        {
            Assert.True(left > 0, $"{from} did not come to {count}");
            await Task.Delay(100);
        }
    }
}
