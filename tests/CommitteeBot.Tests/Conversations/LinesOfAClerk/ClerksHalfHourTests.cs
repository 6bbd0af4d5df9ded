using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Architecture;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Conversations.LinesOfAClerk;

/// <summary>
/// A new clerk's first half hour as people type it, through the host: each line does what is meant, or asks.
/// </summary>
public sealed class ClerksHalfHourTests : IAsyncLifetime
{
    private static readonly string[] InTheChat = ["Olive", "Mo", "Nia"];
    private readonly Clock clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, (JsonObject Account, JsonNode? Last)> people = [];
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    public async ValueTask InitializeAsync()
    {
        bot = BotHost.Start(
            new() { ["Samples:Load"] = "false", ["Local:Role"] = "None", ["Answers:Meaning"] = "On" }, clock);
        teams = await TeamsChannel.StartAsync(bot);
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var pier = new CommitteeRow { Name = "Pier Committee", Prefix = "PC" };
        var alike = new CommitteeRow { Name = "Pier Cttee", Prefix = "PT" };
        db.Committees.AddRange(pier, alike);
        await db.SaveChangesAsync();
        foreach (var (name, role) in new[]
        {
            ("Olive Officer", CommitteeRole.Officer), ("Mo Member", CommitteeRole.Member), ("Nia Member", CommitteeRole.Member),
            ("Gus Guest", CommitteeRole.Guest),
        })
        {
            var account = TeamsChannel.Person(name, 700 + people.Count);
            people[name.Split(' ')[0]] = (account, null);
            var person = new PersonRow
            {
                Name = name, AadObjectId = (string?)account["aadObjectId"], TeamsId = (string?)account["id"],
            };
            db.Memberships.Add(new MembershipRow { CommitteeId = pier.Id, Person = person, Role = role });
            if (role == CommitteeRole.Officer)
                db.Memberships.Add(new MembershipRow { CommitteeId = alike.Id, Person = person, Role = role });
        }

        db.Memberships.Add(new MembershipRow
        {
            CommitteeId = pier.Id, Role = CommitteeRole.Member, Office = "Clerk", Person = new PersonRow { Name = "Tom Hale" },
        });
        foreach (var name in new[] { "Jo Smith", "Jan Smith" })
            db.Memberships.Add(new MembershipRow
            {
                CommitteeId = pier.Id, Role = CommitteeRole.Member, Person = new PersonRow { Name = name },
            });
        db.Memberships.Add(new MembershipRow
        {
            CommitteeId = pier.Id, Role = CommitteeRole.Chair, Person = new PersonRow { Name = "Anna Reed" },
        });
        await db.SaveChangesAsync();
        teams.Members = [.. InTheChat.Select(p => people[p].Account)];
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
    public async Task Each_line_comes_to_what_a_clerk_meant(string script)
    {
        var (report, wrong) = (new List<string>(), 0);
        foreach (var (line, outcomes) in Script(script))
        {
            clock.Now = clock.Now.AddSeconds(40);
            var parts = line.Split(' ', 3);
            var heard = parts[0] switch
            {
                "send" => await SendAsync(parts[1], parts[2]),
                "press" => await PressAsync(parts[1], parts[2]),
                _ => await SayAsync(parts[1], parts[2], isGroup: parts[0] == "group"),
            };
            var faults = new List<string>();
            foreach (var outcome in outcomes)
            {
                if (await FaultAsync(outcome[0], outcome[1..], heard) is { } fault)
                    faults.Add(fault);
            }

            report.Add(faults.Count == 0
                ? $"ok    {line}"
                : $"WRONG {line}\n        {string.Join("\n        ", faults)}\n        heard: {heard.ReplaceLineEndings(" / ")}");
            wrong += faults.Count > 0 ? 1 : 0;
        }

        if (Environment.GetEnvironmentVariable("COMMITTEEBOT_LINES") is { Length: > 0 } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, $"clerk-{script}.out"), report);
        Assert.True(wrong == 0, $"{wrong} of {report.Count}\n{string.Join('\n', report)}");
    }

    private static List<(string Line, List<string> Outcomes)> Script(string script)
    {
        var lines = new List<(string Line, List<string> Outcomes)>();
        foreach (var line in File.ReadLines(Path.Combine(
            Repository.Root, "tests", "CommitteeBot.Tests", "Conversations", "LinesOfAClerk", script)).Where(l => l.Length > 0))
        {
            if ("?!=".Contains(line[0]) || (line.StartsWith("# ", StringComparison.Ordinal) && char.IsDigit(line[2])))
                lines[^1].Outcomes.Add(line);
            else if (line[0] != '#')
                lines.Add((line, []));
        }

        return lines;
    }

    private async Task<string?> FaultAsync(char mark, string text, string heard)
    {
        var parts = text.Split(mark is '?' or '!' ? ';' : '|', StringSplitOptions.TrimEntries);
        switch (mark)
        {
            case '?':
                return parts.FirstOrDefault(p => !heard.Contains(p, StringComparison.OrdinalIgnoreCase)) is { } missing
                    ? $"not heard: {missing}" : null;
            case '!':
                return parts.FirstOrDefault(p => heard.Contains(p, StringComparison.OrdinalIgnoreCase)) is { } said
                    ? $"heard: {said}" : null;
            case '#':
                var count = await bot.CountAsync(parts[1]);
                return count == long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) ? null : $"is {count}: {parts[1]}";
            default:
                var found = await ActionAsync(int.Parse(
                    parts[0][(parts[0].IndexOf('-', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture));
                return found == string.Join(" | ", parts.Skip(1)) ? null : $"is {found}";
        }
    }

    private async Task<string> ActionAsync(int number)
    {
        await using var connection = new SqliteConnection($"Data Source={bot.StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select a.State || ' | ' || coalesce(p.Name, a.Owner, '-') || ' | ' || coalesce(a.Due, '-') from action a "
            + "left join person p on p.Id = a.OwnerPersonId where a.Number = $number "
            + "and a.CommitteeId = (select Id from committee where Prefix = 'PC')";
        command.Parameters.AddWithValue("$number", number);
        return (string?)await command.ExecuteScalarAsync() ?? "none";
    }

    private Task<string> SayAsync(string who, string line, bool isGroup) =>
        HearAsync(who, (isGroup ? "<at>Committee Bot</at> " : "") + line, From(who, isGroup));

    private Task<string> SendAsync(string who, string what)
    {
        var parts = what.Split(" // ");
        var from = From(who, isGroup: false);
        from["attachments"] = new JsonArray([.. parts[0].Split(' ').Select(name => new JsonObject
        {
            ["contentType"] = "text/plain", ["name"] = name, ["contentUrl"] = teams.Serve(ClerksMinutes.Of(name), name),
        })]);
        return HearAsync(who, parts.Length > 1 ? parts[1] : "", from);
    }

    private async Task<string> PressAsync(string who, string what)
    {
        var parts = what.Split("//", StringSplitOptions.TrimEntries);
        // What a sender brings meanwhile is heard too: without words of a row it is the last card.
        var heard = people[who].Last ?? throw new InvalidOperationException($"{who} has no card.");
        var card = heard is JsonArray several && (parts.Length < 2 || parts[1].Length == 0) ? several[^1]! : heard;
        if (parts.Length > 1 && parts[1].Length > 0)
            card = CardReading.All(card).LastOrDefault(n => CardReading.CardWords(n) is var words
                && words.Contains(parts[1], StringComparison.OrdinalIgnoreCase)
                && CardReading.Buttons((JsonNode)n).Any(b => (string?)b["title"] == parts[0])) ?? card;
        var button = CardReading.Buttons(card).FirstOrDefault(b => (string?)b["title"] == parts[0]);
        if (button is null)
            return $"no button {parts[0]}; there are: "
                + string.Join(", ", CardReading.Buttons(card).Select(b => (string?)b["title"]));
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var input in CardReading.All(card).Where(
            n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
            data[(string)input["id"]!] = input["value"]?.DeepClone();
        if (parts.Length > 2)
            data[parts[2].Split('=')[0]] = parts[2].Split('=')[1];
        var (_, body) = await teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string)button["verb"]!, ["data"] = data },
            ["trigger"] = "manual",
        }, From(who, isGroup: false));
        if (body?["value"] is JsonObject shown)
            people[who] = (people[who].Account, shown);
        return body?["value"] is JsonValue said ? (string)said! : CardReading.CardWords(body?["value"]);
    }

    /// <summary>What comes into this chat; what goes to others meanwhile they hear in theirs.</summary>
    private async Task<string> HearAsync(string who, string text, JsonObject from)
    {
        var (before, chat) = (teams.Calls.Count, (string)from["conversation"]!["id"]!);
        await teams.SayAsync(text, from);
        List<JsonObject> answers = [.. teams.Calls.Skip(before)
            .Where(c => c.Method is "POST" or "PUT" && (string?)c.Body?["type"] == "message"
                && Uri.UnescapeDataString(c.Path).Contains($"/{chat}/", StringComparison.Ordinal))
            .Select(c => c.Body!)];
        if (answers.SelectMany(CardReading.Cards).ToList() is { Count: > 0 } cards)
            people[who] = (people[who].Account, new JsonArray([.. cards.Select(c => c.DeepClone())]));
        return string.Join('\n', answers.Select(a => CardReading.Words(a) + "\n"
            + string.Join("; ", CardReading.Buttons(a).Select(b => (string?)b["title"]))));
    }

    private JsonObject From(string who, bool isGroup)
    {
        var from = isGroup ? GroupChatActivity.Mentioning("19:pier@thread.v2") : new JsonObject
        {
            ["conversation"] = new JsonObject
            {
                ["id"] = $"personal-{who}", ["conversationType"] = "personal", ["tenantId"] = "tenant-1",
            },
        };
        from["from"] = people[who].Account.DeepClone();
        from["timestamp"] = clock.Now.ToString("O");
        return from;
    }
}
