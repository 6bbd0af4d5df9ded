using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Architecture;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations.LinesOfACall;

/// <summary>A call as people type it: each line does what is meant, or asks.</summary>
public sealed partial class LinesOfACallTests : IAsyncLifetime
{
    private const string Chat = "19:meeting_lines@thread.v2";
    private readonly Clock clock = new(new DateTimeOffset(2026, 11, 24, 18, 30, 0, TimeSpan.Zero));
    private readonly Dictionary<string, JsonObject> accounts = [];
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    public async ValueTask InitializeAsync()
    {
        bot = BotHost.Start(new() { ["Answers:Meaning"] = "On" }, clock);
        teams = await TeamsChannel.StartAsync(bot);
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("typed.txt")]
    [InlineData("unseen.txt")]
    [InlineData("third.txt")]
    public async Task Each_line_comes_to_what_a_secretary_would_have_written(string script)
    {
        var wrong = new List<string>();
        var report = new List<string>();
        await SayAsync("use HEC", isSaid: true);
        foreach (var line in TypedLine.Read(Path.Combine(
            Repository.Root, "tests", "CommitteeBot.Tests", "Conversations", "LinesOfACall", script)))
        {
            if (line.Kind == "roster")
            {
                await AddAsync(line.Text.Split(';', StringSplitOptions.TrimEntries));
                continue;
            }

            clock.Now = clock.Now.AddSeconds(40);
            var before = await ActionsAsync();
            var answers = line.Kind == "reply" ? await ReplyAsync(line.Text) : await SayAsync(line.Text, line.Kind == "say");
            var after = await ActionsAsync();
            var heard = string.Join('\n', answers.Select(a => $"{CardReading.Words(a)}\n{Choices(a)}"));
            var faults = line.Outcomes.Select(o => Fault(o.Mark, o.Parts, before, after, heard)).OfType<string>().ToList();
            if (line.Outcomes.TrueForAll(o => o.Mark is not '+') && after.Count > before.Count)
                faults.Add($"logged {after[^1]}");
            var said = string.Concat(faults.Select(f => $"\n        {f}"));
            report.Add(faults.Count == 0
                ? $"ok    {line.Kind} {line.Text}"
                : $"WRONG {line.Kind} {line.Text}{said}\n        heard: {heard.ReplaceLineEndings(" / ")}");
            if (faults.Count > 0)
                wrong.Add(report[^1]);
        }

        if (Environment.GetEnvironmentVariable("COMMITTEEBOT_LINES") is { Length: > 0 } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, script + ".out"), report);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {report.Count}\n{string.Join('\n', wrong)}");
    }

    private static string? Fault(
        char mark, string[] parts, IReadOnlyList<Written> before, IReadOnlyList<Written> after, string heard)
    {
        switch (mark)
        {
            case '+':
                if (after.Count != before.Count + 1)
                    return $"{after.Count - before.Count} new";
                return Differs(after[^1], parts[3], parts[0], parts[1], parts[2]);
            case '=':
                return after.LastOrDefault(a => a.Text.Contains(parts[0], StringComparison.OrdinalIgnoreCase)) is { } one
                    ? Differs(one, parts[0], parts[1], parts[2], parts[3]) : "there is none";
            case '-':
                return after.Any(a => a.State == "Withdrawn" && a.Text.Contains(parts[0], StringComparison.OrdinalIgnoreCase))
                    ? null : "not withdrawn";
            case '.':
                return heard.Length == 0 && after.SequenceEqual(before) ? null : "something was done";
            default:
                return parts.FirstOrDefault(p => !heard.Contains(p, StringComparison.OrdinalIgnoreCase)) is { } missing
                    ? $"not heard: {missing}" : null;
        }
    }

    private static string? Differs(Written one, string text, string owner, string due, string item) =>
        one.Text.Contains(text, StringComparison.OrdinalIgnoreCase) && one.Owner == owner && one.Due == due && one.Item == item
            && one.State != "Withdrawn" && one.Text.Length < text.Length + 25
            ? null : $"is {one}";

    private static string Choices(JsonObject answer) => string.Join(
        "; ", CardReading.Cards(answer).SelectMany(CardReading.All)
            .SelectMany(e => ((e["choices"] as JsonArray)?.Select(c => (string?)c!["title"]) ?? []).Append((string?)e["title"]))
            .OfType<string>());

    private async Task<IReadOnlyList<JsonObject>> SayAsync(string line, bool isSaid, JsonNode? attachment = null)
    {
        var activity = teams.Activity(
            "message", isSaid ? GroupChatActivity.Mentioning(Chat) : GroupChatActivity.Among(Chat));
        activity["timestamp"] = clock.Now.ToString("O");
        var entities = activity["entities"] as JsonArray ?? [];
        activity["text"] = (isSaid ? "<at>Committee Bot</at> " : "") + At().Replace(line, m =>
        {
            entities.Add(new JsonObject
            {
                ["type"] = "mention", ["mentioned"] = Account(m.Groups[1].Value).DeepClone(),
                ["text"] = $"<at>{m.Groups[1].Value}</at>",
            });
            return $"<at>{m.Groups[1].Value}</at>";
        });
        if (entities.Count > 0)
            activity["entities"] = entities.DeepClone();
        if (attachment is not null)
            activity["attachments"] = new JsonArray(attachment);
        return await teams.SendAsync(activity);
    }

    /// <summary>As Teams hands over a reply: the words quoted stand in an attachment only.</summary>
    private Task<IReadOnlyList<JsonObject>> ReplyAsync(string text)
    {
        var parts = text.Split(" // ");
        var quote = parts[0].Split(": ", 2);
        var (who, quoted) = (quote[0], quote[1]);
        return SayAsync(parts[1], isSaid: true, new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1764009000000\">"
                + $"<strong itemprop=\"mri\" itemid=\"8:orgid:1\">{who}</strong><span itemprop=\"time\" itemid=\"1764009000000\"></span>"
                + $"<p itemprop=\"preview\">{quoted}</p></blockquote><p><at id=\"0\">Committee Bot</at> {parts[1]}</p>",
        });
    }

    private JsonObject Account(string name)
    {
        if (!accounts.TryGetValue(name, out var account))
            accounts[name] = account = TeamsChannel.Person(name, 500 + accounts.Count);
        return account;
    }

    private async Task AddAsync(string[] person)
    {
        var account = Account(person[0]);
        await bot.ChangeAsync($"insert into person (Name, AadObjectId) values ('{person[0]}', '{account["aadObjectId"]}')");
        await bot.ChangeAsync(
            "insert into membership (CommitteeId, PersonId, Role, Office, Abbreviation) "
            + $"select (select Id from committee where Prefix = 'HEC'), max(Id), 'Member', '{person[1]}', "
            + $"{(person[2].Length == 0 ? "null" : $"'{person[2]}'")} from person");
    }

    private async Task<List<Written>> ActionsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={bot.StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select a.Number, coalesce(p.Name || coalesce((select group_concat(', ' || q.Name, '') from action_co_owner o "
            + "join person q on q.Id = o.PersonId where o.ActionId = a.Id), ''), '~' || a.Owner, '-'), coalesce(a.Due, '-'), "
            + "coalesce(a.ItemNumber, a.ItemTitle, '-'), a.Text, a.State from action a left join person p on p.Id = a.OwnerPersonId "
            + "where a.CommitteeId = (select Id from committee where Prefix = 'HEC') order by a.Number";
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<Written>();
        while (await reader.ReadAsync())
            found.Add(new Written(
                reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                Convert.ToString(reader.GetValue(5), CultureInfo.InvariantCulture)!));
        return found;
    }

    private sealed record Written(string Owner, string Due, string Item, string Text, string State);

    [GeneratedRegex(@"@\[([^\]]+)\]")]
    private static partial Regex At();
}
