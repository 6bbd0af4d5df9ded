using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// A name, an action and a document that hold markup, a link and a formula come out as text on every card and in every
/// message.
/// </summary>
public sealed class HostileNameTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Hostile = "Ann [Click](http://x.example) {{DATE(2027-01-01T00:00:00Z,SHORT)}} **Hill**";
    private static readonly string[] Live = ["[Click](", "{{DATE(", "**Hill**"];

    [Fact]
    public async Task Nothing_that_people_wrote_is_read_as_markup_or_as_a_formula()
    {
        await Bot.ChangeAsync($"update person set Name = '{Hostile}'; update attendance set Name = '{Hostile}' where Id % 2 = 0; "
            + $"update action set Owner = '{Hostile}', LoggedBy = '{Hostile}' where Id % 2 = 0");
        foreach (var activity in await ActivityMutations.BasesAsync(Teams))
        {
            activity["id"] = Guid.NewGuid().ToString("N");
            activity["from"]!["name"] = Hostile;
            if ((string?)activity["text"] is { } text && text.StartsWith("action ", StringComparison.Ordinal))
                activity["text"] = $"{text} for {Hostile}";
            await Teams.DeliverAsync(activity);
        }

        var faults = Teams.Calls.Where(c => c.Body is not null)
            .SelectMany(c => Shown(c.Body!))
            .Where(t => Live.Any(l => Unescaped(t).Contains(l, StringComparison.Ordinal))).Distinct().ToList();
        Assert.Contains(Teams.Calls, c => c.Body?.ToJsonString().Contains("Click", StringComparison.Ordinal) == true);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(30)));
    }

    private static string Unescaped(string text) =>
        text.Replace(@"\[", "", StringComparison.Ordinal)
            .Replace(@"\*", "", StringComparison.Ordinal).Replace(@"\{", "", StringComparison.Ordinal);

    /// <summary>
    /// What a client reads as markup: the text of messages, text blocks, facts, boxes to tick and lists that are spread
    /// out.
    /// </summary>
    private static IEnumerable<string> Shown(JsonObject message)
    {
        if ((string?)message["text"] is { } said)
            yield return said;
        foreach (var element in CardReading.Cards(message).SelectMany(CardReading.All))
        {
            var texts = (string?)element["type"] switch
            {
                "TextBlock" => [(string?)element["text"]],
                "FactSet" =>
                    element["facts"]!.AsArray().SelectMany(f => new[] { (string?)f!["title"], (string?)f["value"] }),
                "Input.Toggle" => [(string?)element["title"]],
                "Input.ChoiceSet" when (string?)element["style"] == "expanded" =>
                    element["choices"]!.AsArray().Select(c => (string?)c!["title"]),
                _ => [],
            };
            foreach (var text in texts.OfType<string>())
                yield return text;
        }
    }
}
