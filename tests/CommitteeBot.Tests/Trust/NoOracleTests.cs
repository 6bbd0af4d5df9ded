using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Trust;

/// <summary>
/// The same questions to two stores, one of which has lost its restricted text: a reader who may not read that text
/// gets the same bytes from both. Whether a word is known, how rare it is, how it would be spelt, how many there are:
/// nothing tells that there is more.
/// </summary>
public sealed partial class NoOracleTests
{
    private static readonly string[] Open =
    [
        "harbour",
        "dredging",
        "ferry",
        "lantern",
        "jetty",
        "ballast",
        "mooring",
        "tide",
        "pilot",
        "anchor",
        "winch",
        "cargo",
    ];
    private static readonly string[] Hidden =
    [
        "quinceberry",
        "settlement",
        "slipway",
        "tender",
        "zebrafinch",
        "okapimark",
        "ibexmark",
        "arbitration",
        "ferryman",
        "lanterns",
        "balustrade",
        "pilotage",
    ];

    private static int Probes => Soak.Size(80, 500);

    [Theory]
    [InlineData("Greta")]
    [InlineData("Mina")]
    public async Task Restricted_text_changes_nothing_for_those_who_may_not_read_it(string reader)
    {
        await using var with = await WorldAsync();
        await using var without = await WorldAsync();
        await RemoveRestrictedTextAsync(without);
        await using var first = await TeamsChannel.StartAsync(with.Host);
        await using var second = await TeamsChannel.StartAsync(without.Host);

        foreach (var (turn, line) in Lines(new Random(7)).Take(Probes).Index())
        {
            var before = await AskAsync(first, with.This(reader), line, turn);
            var after = await AskAsync(second, without.This(reader), line, turn);
            Assert.True(before == after, $"“{line}” tells {reader} that there is more:\n{before}\n{after}");
        }
    }

    /// <summary>
    /// Probes as somebody would try them: known and unknown words, mistyped ones, counts, items, dates, commands.
    /// </summary>
    private static IEnumerable<string> Lines(Random random)
    {
        string[] fixedLines =
        [
            "What was decided on 8 October?", "Which items were exempt?", "Was the public excluded?",
            "What is item 7 about?", "What was item 6 of 3 September?", "agenda", "agenda of the last meeting",
            "Which actions are open?", "What does Mina Member have to do?",
            "How many decisions were made on 8 October?", "What was the last meeting about?", "actions", "all actions",
            "digest", "meetings",
        ];
        foreach (var line in fixedLines)
            yield return line;
        while (true)
        {
            var word = Any([.. Open, .. Hidden]);
            var other = Any([.. Open, .. Hidden]);
            yield return random.Next(10) switch
            {
                0 => $"What was said about the {word}?",
                1 => $"What was decided about the {word} and the {other}?",
                2 => $"How much was paid for the {word}?",
                3 => $"When was the {word} discussed?",
                4 => $"{word}",
                5 => $"What about the {Mistyped(word)}?",
                6 => $"Which actions are there about the {word}?",
                7 => $"How many {word} {other} were there?",
                8 => $"{Mistyped(word)} {other}",
                _ => $"Who spoke about the {word} of the {other}?",
            };
        }

        string Any(string[] words) => words[random.Next(words.Length)];

        string Mistyped(string word)
        {
            var at = random.Next(1, word.Length - 2);
            return random.Next(3) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, word[at].ToString()),
                _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            };
        }
    }

    private static async Task<string> AskAsync(TeamsChannel teams, Somebody reader, string line, int turn)
    {
        var before = teams.Calls.Count;
        await teams.DeliverAsync(teams.Activity("message", new JsonObject
        {
            ["id"] = $"probe-{turn}", ["text"] = line, ["from"] = reader.Account,
            ["conversation"] = new JsonObject
            {
                ["id"] = $"personal-{reader.Number}",
                ["conversationType"] = "personal",
                ["tenantId"] = TwoTenants.TenantA,
            },
        }));
        var bytes = string.Join(
            '\n',
            teams.Calls.Skip(before)
                .Where(c => (string?)c.Body?["type"] == "message").Select(c => c.Body!.ToJsonString()));
        Assert.NotEmpty(bytes);
        return Volatile().Replace(bytes, "…");
    }

    /// <summary>
    /// Beside what the leak walk has: a meeting whose open and restricted passages share most of their words.
    /// </summary>
    private static async Task<TwoTenants> WorldAsync()
    {
        var world = new TwoTenants();
        await world.InitializeAsync();
        await world.UsingAsync(async db =>
        {
            var random = new Random(3);
            var meeting = new MeetingRow
            {
                CommitteeId = world.CommitteeIds["QC"], Date = new DateOnly(2026, 9, 3), State = MeetingState.Held,
                Document = new DocumentRow
                {
                    FileName = "september.txt",
                    ContentHash = "september",
                    Kind = DocumentKind.Minutes,
                },
            };
            var open = new ItemRow { Place = 0, Number = "5", Title = "Moorings", Line = 10 };
            var restricted = new ItemRow
            {
                Place = 1,
                Number = "6",
                Title = "Legal advice on the quinceberry",
                Line = 500,
                Restricted = "paragraph 5 of Part 1 of Schedule 12A",
            };
            meeting.Items.AddRange([open, restricted]);
            for (var place = 0; place < 160; place++)
            {
                var item = place < 80 ? open : restricted;
                var words = item == open ? Open : [.. Open, .. Hidden];
                var text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)]));
                meeting.Passages.Add(
                    new PassageRow
                    {
                        Item = item,
                        Place = place,
                        Text = $"Members noted that the {text} would cost £{random.Next(100, 9000)}.",
                        Speakers = "",
                        Line = 11 + place,
                        EndLine = 11 + place,
                    });
            }

            meeting.Decisions.Add(
                new DecisionRow
                {
                    Item = restricted,
                    Kind = DecisionKind.Agreed,
                    Text = "RESOLVED that the arbitration be settled.",
                    Line = 600,
                });
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync();
        });
        await world.Host.ChangeAsync("update restriction set Audience = 'Officers'");
        await world.WriteMeaningAsync();
        return world;
    }

    private static async Task RemoveRestrictedTextAsync(TwoTenants world)
    {
        foreach (var table in new[] { "fact", "passage", "decision", "correction", "future_item", "report", "item" })
            await world.Host.ChangeAsync($"delete from {table} where RestrictionId is not null");
        await world.Host.ChangeAsync("update restriction set ItemTitle = '', Ground = ''");
        await world.Host.ChangeAsync(
            "update action set Text = 'nothing', Owner = null, ItemTitle = null where IsRestricted <> 0");
        await world.Host.ChangeAsync(
            "update document set Warnings = substr(Warnings, 1, instr(Warnings, char(10)) - 1) where FileName = "
                + "'quay.txt'");
        Assert.Equal(0, await world.Host.CountAsync("restricted_vocab"));

        // The facts of a meeting go with any change of its record; the worker would write them some time later.
        await world.WriteMeaningAsync();
    }

    /// <summary>Addresses of the two channels and random keys of offers.</summary>
    [GeneratedRegex(@"http://127\.0\.0\.1:\d+|\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
        + @"|""timestamp"":""[^""]*""|""replyToId"":""[^""]*""")]
    private static partial Regex Volatile();
}
