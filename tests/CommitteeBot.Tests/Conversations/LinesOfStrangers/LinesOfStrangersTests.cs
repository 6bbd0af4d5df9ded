using System.Text.Json.Nodes;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Tests.Architecture;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Tests.Conversations.LinesOfStrangers;

/// <summary>
/// Lines of people who have read no guide, each typed to a bot that has heard nothing before, judged by what stands
/// in the
/// store afterwards.
/// </summary>
public sealed class LinesOfStrangersTests
{
    private static readonly Dictionary<string, string> People = new(StringComparer.Ordinal)
    {
        ["ines"] = "Ines Marlowe", ["marcus"] = "Marcus Elphinley", ["katherine"] = "Katherine Vossall",
        ["imran"] = "Imran Baigent", ["rosalind"] = "Rosalind Tyersley", ["adaeze"] = "Adaeze Nkemelu",
        ["hugh"] = "Hugh Satterley",
    };

    private static readonly LazyEncoder Encoder = new(
        new EncoderSettings(true, Path.Combine(Path.GetTempPath(), "committeebot", "model"), 2),
        NullLogger<LazyEncoder>.Instance);

    [Fact]
    public async Task Each_line_comes_to_what_was_meant()
    {
        var file = Environment.GetEnvironmentVariable("COMMITTEEBOT_LINES_OF")
            ?? Path.Combine(Repository.Root, "tests", "CommitteeBot.Tests", "Conversations", "LinesOfStrangers", "typed.txt");
        var (report, wrong) = (new List<string>(), new List<string>());
        foreach (var line in StrangersLine.Read(file))
        {
            var (heard, faults) = await PlayAsync(line);
            if (faults.Count > 0)
                wrong.Add(line.Group);
            report.Add(faults.Count == 0
                ? $"ok    {line.Group} | {line.Who} {line.Text}"
                : $"WRONG {line.Group} | {line.Who} {line.Text}{string.Concat(faults.Select(f => $"\n        {f}"))}"
                    + $"\n        heard: {heard.ReplaceLineEndings(" / ")}");
        }

        if (Environment.GetEnvironmentVariable("COMMITTEEBOT_LINES") is { Length: > 0 } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, $"strangers-{Path.GetFileName(file)}.out"), report);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {report.Count}\n{string.Join('\n', report.Where(r => r[0] == 'W'))}");
    }

    private static async Task<(string Heard, List<string> Faults)> PlayAsync(StrangersLine line)
    {
        var clock = new Clock(new DateTimeOffset(2026, 11, 24, 9, 5, 0, TimeSpan.Zero));
        await using var bot = BotHost.Start(
            new() { ["Answers:Meaning"] = "On" }, clock, services => services.AddSingleton(Encoder));
        await using var teams = await TeamsChannel.StartAsync(bot);
        var (name, number) = (People[line.Who], 601 + People.Keys.ToList().IndexOf(line.Who));
        var account = TeamsChannel.Person(name, number);
        await bot.ChangeAsync($"update person set AadObjectId = '{account["aadObjectId"]}' where Name = '{name}'");
        var before = await RegisterAsync(bot);
        var said = await teams.SendAsync(teams.Activity("message", new()
        {
            ["text"] = line.Text, ["from"] = account, ["timestamp"] = clock.Now.ToString("O"),
            ["conversation"] = new JsonObject { ["id"] = $"own-{number}", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        }));
        var heard = string.Join(
            '\n', said.Select(CardReading.Words).Concat(said.SelectMany(CardReading.Buttons).Select(b => (string?)b["title"])));
        return (heard, Faults(line, heard, before, await RegisterAsync(bot)).ToList());
    }

    private static IEnumerable<string> Faults(StrangersLine line, string heard, List<string> before, List<string> after)
    {
        var changed = after.Except(before).ToList();
        var added = changed.Where(c => c[0] is >= 'A' and <= 'Z' && !before.Exists(b => Key(b) == Key(c))).ToList();
        foreach (var outcome in line.Outcomes)
        {
            var parts = outcome[1..].Split(outcome[0] is '?' or '!' ? ';' : '|', StringSplitOptions.TrimEntries);
            switch (outcome[0])
            {
                case '+':
                    if (added.FirstOrDefault(a => IsMeant(a, parts)) is { } one)
                        added.Remove(one);
                    else
                        yield return $"not logged: {outcome[1..]} but {string.Join(" // ", changed)}";
                    break;
                case '=':
                    if (!after.Exists(a => Stands(a, parts)))
                        yield return $"is {after.FirstOrDefault(a => Key(a) == parts[0])}";
                    break;
                case '@':
                    if (!after.Contains($"meeting | {parts[0]} | {parts[1]}"))
                        yield return $"is {after.FirstOrDefault(a => a.StartsWith("meeting", StringComparison.Ordinal))}";
                    break;
                case '?':
                    foreach (var missing in parts.Where(p => !heard.Contains(p, StringComparison.OrdinalIgnoreCase)))
                        yield return $"not shown: {missing}";
                    break;
                case '!':
                    foreach (var shown in parts.Where(p => heard.Contains(p, StringComparison.OrdinalIgnoreCase)))
                        yield return $"shown: {shown}";
                    break;
                default:
                    if (changed.Count > 0)
                        yield return $"changed: {string.Join(" // ", changed)}";
                    break;
            }
        }

        var meant = line.Outcomes.Where(o => o[0] == '=').Select(o => o[1..].Split('|')[0].Trim()).ToList();
        if (line.Outcomes.Exists(o => o[0] is '+' or '='))
        {
            var others = changed.Where(
                c => before.Exists(b => Key(b) == Key(c)) && !meant.Contains(Key(c)) && c[0] is >= 'A' and <= 'Z');
            foreach (var other in added.Concat(others))
                yield return $"changed too: {other}";
        }
    }

    /// <summary>A row is its reference, state, owner, day and text; the meeting's is day and state.</summary>
    private static string Key(string row) => row.Split(" | ")[0];

    private static bool IsMeant(string row, string[] wanted) =>
        row.Split(" | ") is [_, _, var owner, var due, var text]
            && wanted[0].Split(';', StringSplitOptions.TrimEntries).All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            && Is(owner, wanted.ElementAtOrDefault(1)) && Is(due, wanted.ElementAtOrDefault(2));

    private static bool Stands(string row, string[] wanted) =>
        row.Split(" | ") is [var key, var state, var owner, var due, ..] && key == wanted[0]
            && wanted[1].Split('/').Contains(state) && Is(owner, wanted.ElementAtOrDefault(2)) && Is(due, wanted.ElementAtOrDefault(3));

    private static bool Is(string found, string? wanted) => wanted is null or "*" || found == wanted;

    private static async Task<List<string>> RegisterAsync(BotHost bot)
    {
        await using var connection = new SqliteConnection($"Data Source={bot.StoreFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            select c.Prefix || '-' || a.Number || ' | ' || a.State || ' | ' || coalesce(p.Name, a.Owner, '-')
                || coalesce((select group_concat(' + ' || q.Name, '') from action_co_owner o join person q on q.Id = o.PersonId
                    where o.ActionId = a.Id), '')
                || ' | ' || coalesce(a.Due, '-') || ' | ' || a.Text
            from action a join committee c on c.Id = a.CommitteeId left join person p on p.Id = a.OwnerPersonId
            union all select 'meeting | ' || m.Date || ' | ' || m.State from meeting m join committee c on c.Id = m.CommitteeId
            where c.Prefix = 'HEC' and m.Date > '2026-11-24'
            union all select 'apology | ' || Name || coalesce(WithdrawnAt, '') from apology
            union all select 'agenda | ' || Title || IsRemoved from agenda_item
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
