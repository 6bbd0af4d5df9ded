using System.Globalization;
using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// <c>-- train-lines [--shared FOLDER] [--out FILE [--only]] [--show]</c>: learns the weights of <see cref="LineModel"/> from
/// the
/// examples of the router, from <c>lines.txt</c> and from the questions of the bodies, prints how it does on lines of
/// writers that it was not trained on, and writes them.
/// </summary>
internal static class LineTraining
{
    /// <summary>Of lines on which nothing was to be changed hardly any is likelier to be a change than this.</summary>
    private const double Least = .75;

    private const string Router = "router";
    private const string Questions = "questions";

    /// <summary>What stands for a slot of an example; the next one for the next example.</summary>
    private static readonly Dictionary<string, string[]> Fills = new(StringComparer.Ordinal)
    {
        ["{text}"] = ["write to the council about the drains", "get three quotes for the roof", "order new keys"],
        ["{task}"] = ["ring the contractor about the lamp", "check the insurance", "draft a reply to the school"],
        ["{doing}"] = ["writing to the owner", "chasing the grant", "checking the figures"],
        ["{owner}"] = ["Karen Voss", "JT", "the Clerk", "Cllr Moss", "Sam"],
        ["{other}"] = ["the Treasurer", "PB", "Mrs Hale"],
        ["{refs}"] = ["ABC-12", "12", "4 and 7", "action 9", "#31"],
        ["{ref}"] = ["ABC-12", "HC-7"],
        ["{date}"] = ["Friday", "12 March", "the end of the month", "next week"],
        ["{subject}"] = ["the boiler", "road safety", "grants"],
        ["{lead}"] = ["as we said earlier", "after the vote"],
    };

    private static readonly string[] QuestionFiles =
    [
        "gold/questions.json", "gold/archives/parish-council/questions.json",
        "gold/archives/joint-policing/questions.json",
    ];

    private sealed record Row(string Writer, string Text, LineKind Kind, LineFeatures Features);

    public static async Task<int> RunAsync(string[] args)
    {
        using var encoder = new LazyEncoder(
            new EncoderSettings(
                true, Path.Combine(Path.GetTempPath(), "committeebot", "model"), Environment.ProcessorCount),
            NullLogger<LazyEncoder>.Instance);
        var lines = Examples().Concat(Written())
            .Concat(Option(args, "--shared") is { } shared ? Asked(shared) : [])
            .Select(l => l with { Text = ShortForms.WriteOut(l.Text) ?? l.Text }).ToList();
        var rows = new List<Row>();
        foreach (var some in lines.Chunk(64))
            rows.AddRange(some.Zip(encoder.Get()!.Encode([.. some.Select(l => l.Text)])).Select(p =>
                new Row(p.First.Writer, p.First.Text, p.First.Kind, LineModel.Features(p.First.Text, p.Second))));

        var held = new List<(Row Row, LineKind Said, double Likelihood)>();
        List<string> left = args.Contains("--only") ? []
            : [.. rows.Select(r => r.Writer).Distinct().Where(w => w is not (Router or Questions))];
        foreach (var writer in left)
        {
            var model = LineLearner.Learn(Pairs(rows.FindAll(r => r.Writer != writer)), 1);
            var own = rows.FindAll(r => r.Writer == writer).ConvertAll(r =>
            {
                var (kind, likelihood) = model.Kinds(r.Features)[0];
                return (r, kind, likelihood);
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"writer {writer} left out: {own.Count(o => o.r.Kind == o.kind)} of {own.Count} right"));
            held.AddRange(own);
        }

        foreach (var least in (double[])[.5, .6, .7, .75, .8, .85, .9, .95])
        {
            Print(held, least);
            PrintNumbered(held, least);
        }

        if (args.Contains("--show"))
        {
            foreach (var (row, said, likelihood) in held.Where(
                h => h.Said != h.Row.Kind && h.Said.Changes() && Written(h.Said, h.Row.Text)).OrderByDescending(h => h.Likelihood))
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{row.Kind} as {said} {likelihood:0.00}: {row.Text}"));
        }

        if (Option(args, "--ask") is { } asked)
        {
            var learnt = LineLearner.Learn(Pairs(rows), Least);
            foreach (var line in await File.ReadAllLinesAsync(asked))
                Console.WriteLine(string.Join(
                    ", ", learnt.Kinds(LineModel.Features(line, encoder.Get()!.Encode([line])[0])).Take(3)
                        .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Kind} {k.Likelihood:0.00}"))) + $": {line}");
        }

        if (Option(args, "--out") is { } output)
        {
            var model = LineLearner.Learn(Pairs(rows), Least);
            model = model with { Words = model.Words.Where(w => w.Value.Count > 0).ToDictionary(w => w.Key, w => w.Value) };
            await File.WriteAllTextAsync(
                output, JsonSerializer.Serialize(model, JsonSerializerOptions.Web)
                    .Replace("],", "],\n", StringComparison.Ordinal).Replace("},\"", "},\n\"", StringComparison.Ordinal) + "\n");
        }

        return 0;
    }

    private static void Print(List<(Row Row, LineKind Said, double Likelihood)> held, double least)
    {
        var sure = held.FindAll(h => h.Likelihood >= least);
        // What the line does not have the parts of is asked, however likely it is.
        var changing = sure.FindAll(h => h.Said.Changes() && Written(h.Said, h.Row.Text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"from {least:0.00}: {sure.Count} of {held.Count} said, {sure.Count(h => h.Said == h.Row.Kind)} right; of "
                + $"{changing.Count} that change something {changing.Count(h => h.Said == h.Row.Kind)} right, "
                + $"{changing.Count(h => !h.Row.Kind.Changes())} where nothing was to be changed"));
    }

    /// <summary>Of lines that number the action which they change.</summary>
    private static void PrintNumbered(List<(Row Row, LineKind Said, double Likelihood)> held, double least)
    {
        var sure = held.FindAll(h => h.Likelihood >= least && h.Said.ChangesAction() && Written(h.Said, h.Row.Text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"numbered, from {least:0.00}: {sure.Count(h => h.Said == h.Row.Kind)} of {sure.Count} right, "
                + $"{sure.Count(h => !h.Row.Kind.Changes())} where nothing was to be changed"));
    }

    private static bool Written(LineKind kind, string line) =>
        CommandFromParts.IsPlain(kind, line) && CommandFromParts.Write(kind, line, Anywhere, "ABC") is not null;

    /// <summary>Every few letters before a number may be a committee's.</summary>
    private static readonly CommandContext Anywhere = new(new DateOnly(2026, 11, 30))
    {
        Committees = [new KnownCommittee(1, "Any Committee", "ABC"), new KnownCommittee(2, "Housing Committee", "HEC")],
        People = ["Karen Voss", "KV", "RT", "IB", "Ivan Brand", "Rosa Tennant", "the Clerk", "Director of Place", "Sam Hale"],
        Roster =
        [
            new KnownPerson(1, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
            new KnownPerson(2, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false),
        ],
    };

    private static List<(LineFeatures Features, LineKind Kind)> Pairs(List<Row> rows) =>
        rows.ConvertAll(r => (r.Features, r.Kind));

    private static IEnumerable<(string Writer, string Text, LineKind Kind)> Examples()
    {
        using var reader = new StreamReader(
            typeof(ExampleLine).Assembly.GetManifestResourceStream("Understanding/lines.txt")!);
        var kind = LineKind.Unclear;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['>', ..])
                kind = OfCommand(line[1..].Trim());
            else if (line.Length > 0 && line[0] is not ('#' or '='))
                yield return (Router, Fills.Aggregate(
                    line, (text, fill) => text.Replace(
                        fill.Key, fill.Value[number++ % fill.Value.Length], StringComparison.Ordinal)), kind);
        }
    }

    private static LineKind OfCommand(string command) => command.Split(' ')[0] switch
    {
        "action" => LineKind.Log,
        "done" => LineKind.Done,
        "close" => LineKind.Close,
        "start" => LineKind.Start,
        "reopen" => LineKind.Reopen,
        "withdraw" => LineKind.Withdraw,
        "assign" => LineKind.Assign,
        "due" => LineKind.Due,
        "undo" => LineKind.Undo,
        "apologies" => command.EndsWith("withdrawn", StringComparison.Ordinal) ? LineKind.Coming : LineKind.Apologies,
        "agenda" => command.StartsWith("agenda add", StringComparison.Ordinal) ? LineKind.AddToAgenda : LineKind.Agenda,
        "meetings" or "next" => LineKind.NextMeeting,
        "attendance" => LineKind.Attendance,
        "help" => LineKind.Help,
        "hello" => LineKind.Hello,
        "thanks" => LineKind.Thanks,
        "brief" => LineKind.Brief,
        "history" => LineKind.History,
        "show" => LineKind.One,
        _ => LineKind.See,
    };

    /// <summary>Lines that people wrote who had not seen the examples, each with its writer and its kind.</summary>
    private static IEnumerable<(string Writer, string Text, LineKind Kind)> Written()
    {
        using var reader = new StreamReader(
            typeof(LineTraining).Assembly.GetManifestResourceStream("lines-typed.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var writer, var kind, var text])
                yield return (writer, text, Enum.Parse<LineKind>(kind));
        }

        foreach (var line in MarkedLine.Own())
            yield return ($"m{line.Writer}", line.Text, line.Kind);
    }

    private static IEnumerable<(string Writer, string Text, LineKind Kind)> Asked(string shared) =>
        QuestionFiles.SelectMany(f => GoldQuestion.Read(Path.Combine(shared, f)))
            .Where(q => q.Follows is null).Select(q => (Questions, q.Text, LineKind.Question));

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
