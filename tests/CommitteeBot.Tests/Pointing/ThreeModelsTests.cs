using System.Text.Json.Nodes;
using CommitteeBot.Pointing;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Pointing;

/// <summary>
/// Questions about the sample committees in words that the minutes don't use, with a model that points right, one that
/// points anywhere and one that is hostile.
/// </summary>
public sealed class ThreeModelsTests : ConversationTest, IClassFixture<RunningBotWithModel>
{
    private static readonly GoldQuestion[] Questions =
    [
        Answerable("What would the ring-back line set them back in the first place?", "64,000"),
        Answerable("How long did folk hang on for the non-emergency number late in 2025?", "3 minutes 5 seconds"),
        Answerable("Which sum did the neighbourhood volunteers pot hand out in its sixth go?", "114,300"),
        Answerable("How many homes were broken into in 2025?", "1,936"),
        Answerable("What share of home break-ins led to somebody in court?", "8.4%"),
        Answerable("How many bags of kit were labelled since the autumn?", "640"),
        Answerable("How many places took nobody's report of prejudice all year?", "of which 5"),
        Answerable("When did the old chief leave for good?", "31 January 2026"),
        Answerable("How happy were those who had suffered prejudice, at the end?", "76%"),
        Answerable("How often were beat bobbies pulled elsewhere?", "1,088"),
        Unanswerable("What does a new police horse cost?"),
        Unanswerable("Who painted the mural in the bus station?"),
        Unanswerable("How many swans live on the canal?"),
        Unanswerable("When will the observatory open?"),
    ];

    private readonly ScriptedModel model;

    public ThreeModelsTests(RunningBotWithModel running)
        : base(running) => model = running.Model;

    [Fact]
    public async Task A_model_that_points_right_answers_most_and_one_that_does_not_makes_nothing_worse()
    {
        var gold = Questions.ToDictionary(q => q.Text);
        var random = new Random(11);

        var without = await AskAllAsync(_ => ScriptedModel.Pointing());
        var right = await AskAllAsync(asked => PointingModels.Right(asked, gold));
        var anywhere = await AskAllAsync(asked => PointingModels.Anywhere(asked, random));
        var hostile = await AskAllAsync(PointingModels.Hostile);

        Assert.True(right.Shown >= 8, $"right: {right}, without: {without}");
        Assert.True(right.Shown >= without.Shown, $"right: {right}, without: {without}");
        Assert.Equal(0, right.Invented);
        Assert.True(anywhere.Shown >= without.Shown - 1, $"anywhere: {anywhere}, without: {without}");
        Assert.True(anywhere.Invented <= without.Invented + 1, $"anywhere: {anywhere}, without: {without}");
        Assert.Equal(without.Invented, hostile.Invented);
        Assert.DoesNotContain("evil.example", hostile.Said, StringComparison.Ordinal);
    }

    private async Task<Score> AskAllAsync(Func<AskedOfModel, string> reply)
    {
        model.Script = (asked, context) => ScriptedModel.ReplyAsync(context, reply(asked));
        Bot.Services.GetRequiredService<PointCache>().Clear();
        var (shown, invented, said) = (0, 0, "");
        foreach (var question in Questions)
        {
            var text = string.Concat((await Teams.SayAsync(question.Text, new()
            {
                ["conversation"] = new JsonObject
                {
                    ["id"] = Guid.NewGuid().ToString("N"), ["conversationType"] = "personal", ["tenantId"] = "tenant-1",
                },
            })).Select(a => (string?)a["text"]));
            said += text;
            if (question.IsAnswerable)
                shown += question.IsAnsweredBy(text) ? 1 : 0;
            else
                invented += text.Contains("not certain", StringComparison.Ordinal)
                    || text.Contains("couldn't find", StringComparison.Ordinal) ? 0 : 1;
        }

        return new Score(shown, invented, said);
    }

    private static GoldQuestion Answerable(string text, string holds) => new(text, true, [[holds]]);

    private static GoldQuestion Unanswerable(string text) => new(text, false, []);

    private sealed record Score(int Shown, int Invented, string Said)
    {
        public override string ToString() => $"{Shown} shown, {Invented} invented";
    }
}
