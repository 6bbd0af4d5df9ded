using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Answers;
using CommitteeBot.Cards;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>feedback [--since DAY] [--not-helpful] [--most N] [--json]</c>: the thumbs under answers, the latest first. It is
/// a command and no line of chat because an answer may quote restricted items: whoever sits at this console may read
/// the store itself, and nobody else is shown it.
/// </summary>
internal static class FeedbackCommand
{
    private const int LongestPassage = 160;
    private const int DefaultMax = 100;

    public static Command Create(IServiceProvider services)
    {
        var since = new Option<string?>("--since") { Description = "Only thumbs from this day on, as in 2026-04-01." };
        var notHelpful = new Option<bool>("--not-helpful") { Description = "Only thumbs down." };
        var most = new Option<int>(
            "--most") { Description = "How many at most.", DefaultValueFactory = _ => DefaultMax };
        var json = new Option<bool>("--json") { Description = "One JSON object a thumb, one a line." };
        since.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && Day(token.Value) is null)
                result.AddError($"--since takes a date such as 2026-04-01, not \"{token.Value}\".");
        });
        var command = new Command(
            "feedback", "Lists the thumbs under answers with question, answer and passages. May show restricted items.")
        {
            since, notHelpful, most, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;

            await using var scope = services.CreateAsyncScope();
            var filter = new FeedbackFilter(
                parsed.GetValue(since) is { } day
                ? Day(day)
                : null, parsed.GetValue(notHelpful), Math.Max(1, parsed.GetValue(most)));
            var given = await scope.ServiceProvider.GetRequiredService<RateAnswer>().ListAsync(filter, cancellation);
            foreach (var one in given)
                Console.WriteLine(parsed.GetValue(json) ? Json(one) : Lines(one));
            if (given.Count == 0 && !parsed.GetValue(json))
                Console.WriteLine(ConsoleWords.NoFeedback);
            return ExitCode.Done;
        });
        return command;
    }

    private static DateTimeOffset? Day(string text) =>
        DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;

    internal static string Lines(FeedbackEntry given)
    {
        var thumb = given.Thumb;
        List<string> lines =
        [
            $"{thumb.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC · {(thumb.IsHelpful ? "helpful" : "not helpful")}",
            $"  asked:   {OneLine(thumb.Question)}",
            $"  said:    {OneLine(thumb.Answer)}",
        ];
        if (thumb.Comment is { Length: > 0 } comment)
            lines.Add($"  comment: {OneLine(comment)}");
        foreach (var passage in given.Passages)
            lines.Add(
                $"  from:    {passage.Where}{(passage.Text is { } text ? $": {CardText.Truncate(OneLine(text), LongestPassage)}" : "")}");
        return string.Join('\n', lines);
    }

    internal static string Json(FeedbackEntry given)
    {
        var thumb = given.Thumb;
        return new JsonObject
        {
            ["at"] = thumb.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["helpful"] = thumb.IsHelpful,
            ["question"] = thumb.Question,
            ["answer"] = thumb.Answer,
            ["comment"] = thumb.Comment,
            ["passages"] = new JsonArray(
                [.. given.Passages.Select(p => (JsonNode)new JsonObject { ["id"] = p.Id, ["where"] = p.Where, ["text"] = p.Text })]),
        }.ToJsonString(Plain);
    }

    /// <summary>For a file or a pipe, not for a page: quotation marks and pound signs stay as they are.</summary>
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
