using CommitteeBot.Answers;
using CommitteeBot.Cards;

namespace CommitteeBot.Tests.Answers;

public sealed class AskClerkTests
{
    [Fact]
    public async Task A_question_goes_to_the_officer_and_the_first_reply_stands()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        long id;
        await using (var db = minutes.Open())
        {
            var asked = await new AskClerk(db).AskAsync(minutes.Guest, 1, "What did the crane cost?", "press-1", HarbourMinutes.Now, default);
            await db.SaveChangesAsync();
            id = asked!.Id;
        }

        await using (var db = minutes.Open())
        {
            // Teams delivers a press again when it hears nothing.
            Assert.Equal(id, (await new AskClerk(db).AskAsync(minutes.Guest, 1, "What did the crane cost?", "press-1", HarbourMinutes.Now, default))!.Id);
            Assert.Null(await new AskClerk(db).ReplyAsync(minutes.Guest, id, "A lot.", HarbourMinutes.Now, default));
            await new AskClerk(db).ReplyAsync(minutes.Officer, id, " £90,000. ", HarbourMinutes.Now, default);
            await db.SaveChangesAsync();
        }

        await using var last = minutes.Open();
        var kept = await new AskClerk(last).ReplyAsync(minutes.Officer, id, "Something else.", HarbourMinutes.Now, default);
        Assert.Equal("£90,000.", kept!.Answer);
        Assert.Contains("£90,000.", ClerkCard.ForAsker(kept, "Harbour Committee").FallbackText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_the_clerk_of_a_committee_that_is_not_theirs()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        await using var db = minutes.Open();
        Assert.Null(await new AskClerk(db).AskAsync(minutes.Stranger, 1, "What?", "press-2", HarbourMinutes.Now, default));
    }

    [Fact]
    public async Task The_card_of_an_answer_opens_its_passages_and_fits_into_Teams()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var found = AnswerCard.Create(await minutes.AskAsync("when did the quay crane arrive?"), "when?")!;
        var near = AnswerCard.Create(await minutes.AskAsync("how much did the quay crane cost?"), "how much?")!;

        Assert.Equal(Verbs.OpenPassage, Assert.IsType<ExecuteAction>(Assert.Single(found.Actions!)).Verb);
        Assert.Contains(near.Actions!, a => a is ExecuteAction { Verb: Verbs.AskClerk });
        Assert.InRange(CardJson.Size(near), 1, CardJson.MostBytes);
    }
}
