using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Architecture;

namespace CommitteeBot.Tests.Conversations.WholeCall;

/// <summary>
/// What is said in the call, and what the bot must answer. The file beside this one says how it is written.
/// </summary>
internal static partial class CallScript
{
    public static string Folder { get; } = Path.Combine(
        Repository.Root, "tests", "CommitteeBot.Tests", "Conversations", "WholeCall");

    /// <param name="first">The number that the committee's next action gets.</param>
    /// <param name="today">The days of the script are those of the year after.</param>
    public static IReadOnlyList<CallStep> Read(int first, DateOnly today)
    {
        var text = Numbers().Replace(
            File.ReadAllText(Path.Combine(Folder, "call.txt")),
            m => $"{first + int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)}");
        text = text.Replace("{year}", $"{today.Year + 1}", StringComparison.Ordinal);
        var steps = new List<CallStep>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
                steps[^1].Expected.Add(line[2..]);
            else
                steps.Add(Step(line));
        }

        return steps;
    }

    private static CallStep Step(string line)
    {
        var step = Shape().Match(line);
        Assert.True(step.Success, $"the script cannot be read: {line}");
        var text = step.Groups["text"].Value;
        var at = step.Groups["line"].Success
            ? int.Parse(step.Groups["line"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        if (step.Groups["kind"].Value != "press" || Input().Match(text) is not { Success: true } input)
            return new CallStep(step.Groups["kind"].Value, text, at, []);
        return new CallStep(
            "press", text[..input.Index], at,
            new JsonObject { [input.Groups["name"].Value] = input.Groups["value"].Value });
    }

    [GeneratedRegex(@"\{\+(\d+)\}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<kind>say|hear|miss|event|(?:press|edit)(?=\s\d))(?:\s(?<line>\d+)(?<=(?:press|edit)\s\d+))?\s(?<text>.+)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s(?<name>\w+)=(?<value>.+)$")]
    private static partial Regex Input();
}

/// <param name="Line">Which of the lines said or heard it speaks of, counted from one.</param>
/// <param name="Inputs">What is put into the card's fields before the button is pressed.</param>
internal sealed record CallStep(string Kind, string Text, int Line, JsonObject Inputs)
{
    /// <summary>What the answer holds, line by line; of an event's card it is all.</summary>
    public List<string> Expected { get; } = [];

    public void Check(IReadOnlyList<string> answers)
    {
        if (Expected.Count == 0)
        {
            Assert.Empty(answers);
            return;
        }

        var answer = Assert.Single(answers);
        if (Kind == "event")
            Assert.Equal(string.Join('\n', Expected), answer);
        else
            Assert.All(Expected, e => Assert.Contains(e, answer, StringComparison.Ordinal));
    }
}
