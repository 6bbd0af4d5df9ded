using System.Text.Json.Nodes;
using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Answers;

/// <summary>A reply that the clerk wrote to one person goes only to those who may know as much.</summary>
public sealed class ClerkAnswersTests
{
    private static readonly DateTimeOffset Answered = HarbourMinutes.Now;

    [Theory]
    [InlineData("Guest", "Guest", true)]
    [InlineData("Guest", "Member", true)]
    [InlineData("Member", "Guest", false)]
    [InlineData("Member", "Member", true)]
    [InlineData("Chair", "Member", false)]
    [InlineData("Chair", "Officer", true)]
    [InlineData("None", "Officer", false)]
    public void Nobody_gets_what_was_written_to_somebody_of_a_higher_role(string asker, string reader, bool mayRead) =>
        Assert.Equal(mayRead, ClerkAnswers.MayRead(Scope(reader), Question(asker), []));

    [Fact]
    public void Others_in_the_chat_do_not_get_what_a_member_was_told_alone() =>
        Assert.False(ClerkAnswers.MayRead(Scope("Member").WithoutRestricted(), Question("Member"), []));

    [Theory]
    [InlineData("", -1, false)]
    [InlineData("4", -1, true)]
    [InlineData("3,4", -1, true)]
    [InlineData("44", -1, false)]
    [InlineData("", 1, true)]
    public void Whoever_an_item_is_kept_from_does_not_get_what_somebody_was_told_who_could_read_it(
        string keptFromAsker, int daysAfter, bool mayRead)
    {
        var question = Question("Member");
        question.AskerClosedTo = keptFromAsker;
        var kept = new RestrictionRow
        {
            Id = 4, CommitteeId = 1, SetAt = Answered.AddDays(daysAfter), SetBy = "Clerk", Ground = "paragraph 3", ItemKey = "4",
            ItemTitle = "Quay",
        };

        Assert.Equal(mayRead, ClerkAnswers.MayRead(Scope("Member"), question, [kept]));
    }

    [Fact]
    public async Task A_reply_that_is_not_for_others_or_was_withdrawn_goes_to_nobody_else()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        await using var db = minutes.Open();
        var (open, alone, withdrawn) = (Question("Guest"), Question("Guest"), Question("Guest"));
        alone.IsForOthers = false;
        withdrawn.WithdrawnAt = Answered;
        db.ClerkQuestions.AddRange(open, alone, withdrawn);
        await db.SaveChangesAsync();
        var kept = new ClerkAnswers(db);

        Assert.Equal([open.Id], (await kept.ReadableAsync(minutes.Guest, default)).Select(q => q.Id));
        Assert.Empty(await kept.ReadableAsync(minutes.Stranger, default));
        Assert.Null(await kept.WithdrawAsync(minutes.Guest, open.Id, true, Answered, default));
        Assert.NotNull(await kept.WithdrawAsync(minutes.Officer, open.Id, true, Answered, default));
        await db.SaveChangesAsync();
        Assert.Empty(await kept.ReadableAsync(minutes.Guest, default));
    }

    [Fact]
    public async Task The_clerks_answer_stays_below_the_sources_when_a_passage_opens()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        var answer = await minutes.AskAsync("when did the quay crane arrive?");
        var said = new ClerkAnswer(Question("Guest"), IsSame: true, MayWithdraw: false);
        var card = AnswerCard.Create(answer, null, said)!;
        var state = AnswerCardState.Read(Opens(card));

        Assert.Equal((said.Question.Id, true), state!.Kept);
        Assert.Contains("not from the minutes", CardJson.Write(AnswerCard.Closed(state, said)).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("not from the minutes", CardJson.Write(AnswerCard.Closed(state)).GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>What the button of the first source carries.</summary>
    private static JsonObject Opens(AdaptiveCard card) => CardReading.Buttons(JsonNode.Parse(CardJson.Write(card).GetRawText())!)
        .First(b => (string?)b["verb"] == AnswerVerbs.OpenPassage)["data"]!.AsObject();

    private static ReadScope Scope(string role) =>
        ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = Enum.Parse<CommitteeRole>(role) });

    private static ClerkQuestionRow Question(string asker) => new()
    {
        CommitteeId = 1, ActivityId = Guid.NewGuid().ToString("N"), Question = "When is the quay painted?", AskedBy = "Ann Hill",
        AskedAt = Answered, AskerRole = Enum.Parse<CommitteeRole>(asker), Answer = "In May.", AnsweredBy = "Clerk",
        AnsweredAt = Answered, IsForOthers = true,
    };
}
