using System.Text.Json.Nodes;
using CommitteeBot.Tests.Architecture;
using CommitteeBot.Tests.Conversations.LinesOfACall;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations.ChairsMorning;

/// <summary>A chair's half hour as it is typed: each line does what is meant, or shows it.</summary>
public sealed class ChairsMorningTests : IAsyncLifetime
{
    private readonly Clock clock = new(new DateTimeOffset(2026, 11, 24, 9, 5, 0, TimeSpan.Zero));
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    public async ValueTask InitializeAsync()
    {
        bot = BotHost.Start(new() { ["Answers:Meaning"] = "On" }, clock);
        teams = await TeamsChannel.StartAsync(bot);
        foreach (var (name, number) in new[] { ("Ines Marlowe", 601), ("Marcus Elphinley", 602) })
            await bot.ChangeAsync(
                $"update person set AadObjectId = '{TeamsChannel.Person(name, number)["aadObjectId"]}' where Name = '{name}'");
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("typed.txt")]
    [InlineData("second.txt")]
    [InlineData("unseen.txt")]
    [InlineData("fourth.txt")]
    public async Task Each_line_comes_to_what_a_chair_means(string script)
    {
        var report = new List<string>();
        var wrong = 0;
        foreach (var line in TypedLine.Read(Path.Combine(
            Repository.Root, "tests", "CommitteeBot.Tests", "Conversations", "ChairsMorning", script)))
        {
            clock.Now = clock.Now.AddSeconds(40);
            var heard = string.Join('\n', (await SayAsync(line)).Select(CardReading.Words));
            var faults = new List<string>();
            foreach (var (mark, parts) in line.Outcomes)
                faults.AddRange(await FaultsAsync(mark, parts, heard));
            wrong += faults.Count > 0 ? 1 : 0;
            report.Add(faults.Count == 0
                ? $"ok    {line.Kind} {line.Text}"
                : $"WRONG {line.Kind} {line.Text}{string.Concat(faults.Select(f => $"\n        {f}"))}"
                    + $"\n        heard: {heard.ReplaceLineEndings(" / ")}");
        }

        if (Environment.GetEnvironmentVariable("COMMITTEEBOT_LINES") is { Length: > 0 } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, $"chair-{script}.out"), report);
        Assert.True(wrong == 0, $"{wrong} of {report.Count}\n{string.Join('\n', report.Where(r => r[0] == 'W'))}");
    }

    private async Task<IEnumerable<string>> FaultsAsync(char mark, string[] parts, string heard) => mark switch
    {
        '=' => await StandsAsync(
            "State || ' | ' || coalesce((select Name from person where Id = OwnerPersonId), Owner, '-') || ' | ' || coalesce(Due, '-') "
                + $"from action where CommitteeId = (select Id from committee where Prefix = 'HEC') and Number = {parts[0].Split('-')[1]}",
            string.Join(" | ", parts.Skip(1))),
        '@' => await StandsAsync(
            "coalesce((select Date || ' | ' || State from meeting where CommitteeId = (select Id from committee where Prefix = 'HEC') "
                + "and State = 'Planned'), '- | -')", string.Join(" | ", parts)),
        '?' => parts.Where(p => !heard.Contains(p, StringComparison.OrdinalIgnoreCase)).Select(p => $"not shown: {p}"),
        _ => parts.Where(p => heard.Contains(p, StringComparison.OrdinalIgnoreCase)).Select(p => $"shown: {p}"),
    };

    private async Task<IEnumerable<string>> StandsAsync(string select, string wanted)
    {
        await using var connection = new SqliteConnection($"Data Source={bot.StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = $"select {select}";
#pragma warning restore CA2100
        var found = (string)(await command.ExecuteScalarAsync())!;
        return found == wanted ? [] : [$"is {found}"];
    }

    private Task<IReadOnlyList<JsonObject>> SayAsync(TypedLine line)
    {
        var (name, number) = line.Kind == "officer" ? ("Marcus Elphinley", 602) : ("Ines Marlowe", 601);
        return teams.SendAsync(teams.Activity("message", new()
        {
            ["text"] = line.Text, ["from"] = TeamsChannel.Person(name, number), ["timestamp"] = clock.Now.ToString("O"),
            ["conversation"] = new JsonObject { ["id"] = $"own-{number}", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        }));
    }
}
