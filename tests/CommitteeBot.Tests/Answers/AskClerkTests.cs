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
        string offer;
        await using (var db = minutes.Open())
        {
            var clerk = new AskClerk(db);
            offer = clerk.Offer("What did the crane cost?", HarbourMinutes.Now);
            await db.SaveChangesAsync();
            var asked = await clerk.AskAsync(minutes.Guest, 7, 1, offer, "press-1", HarbourMinutes.Now, default);
            await db.SaveChangesAsync();
            Assert.True(asked!.IsNew);
            id = asked.Question.Id;
        }

        await using (var db = minutes.Open())
        {
            // A button that stays can be pressed twice.
            var again = await new AskClerk(db)
                .AskAsync(minutes.Guest, 7, 1, offer, "press-2", HarbourMinutes.Now, default);
            Assert.Equal((id, false), (again!.Question.Id, again.IsNew));
            Assert.Null(await new AskClerk(db).ReplyAsync(minutes.Guest, id, "A lot.", HarbourMinutes.Now, default));
            await new AskClerk(db).ReplyAsync(minutes.Officer, id, " £90,000. ", HarbourMinutes.Now, default);
            await db.SaveChangesAsync();
        }

        await using var last = minutes.Open();
        var kept = await new AskClerk(last)
            .ReplyAsync(minutes.Officer, id, "Something else.", HarbourMinutes.Now, default);
        Assert.Equal(("£90,000.", false), (kept!.Question.Answer, kept.IsFirst));
        Assert.Contains(
            "£90,000.", ClerkCard.ForAsker(kept.Question, "Harbour Committee").FallbackText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_the_clerk_of_a_committee_that_is_not_theirs()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        await using var db = minutes.Open();
        var offer = new AskClerk(db).Offer("What?", HarbourMinutes.Now);
        await db.SaveChangesAsync();
        Assert.Null(
            await new AskClerk(db).AskAsync(minutes.Stranger, 7, 1, offer, "press-2", HarbourMinutes.Now, default));
        Assert.Null(
            await new AskClerk(db).AskAsync(
                minutes.Guest, 7, 1, "no such offer", "press-3", HarbourMinutes.Now, default));
    }

    [Fact]
    public async Task The_card_of_an_answer_opens_its_passages_and_fits_into_Teams()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync("when did the quay crane arrive?");
        await using var db = minutes.Open();
        var id = answer.Sources[0].PassageId!.Value;
        var passage = await new OpenPassage(db).RunAsync(minutes.Guest, id, default);
        var found = AnswerCard.WithPassage(AnswerCardState.From(answer, null), id, passage);
        var near = AnswerCard.Create(
            await minutes.AskAsync(
                "how much did the quay crane cost?"), new AnswerCard.ClerkOffer("key", [(1, "HC")]))!;

        Assert.Null(found.Actions);
        Assert.IsType<Container>(found.Body[1]);
        Assert.Contains("Hide passage", CardJson.Write(found).GetProperty("body")[0].GetRawText(), StringComparison.Ordinal);
        Assert.Contains(near.Actions!, a => a is ExecuteAction { Verb: AnswerVerbs.AskClerk });
        Assert.InRange(CardJson.Size(near), 1, CardJson.MaxBytes);
    }
}
